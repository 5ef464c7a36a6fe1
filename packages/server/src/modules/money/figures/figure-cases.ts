import type { Action } from '@lianfang/contract/endpoints';
import { sql } from 'kysely';
import type { Actor } from '../../../kernel/access/actor.ts';
import { visibleTo } from '../../../kernel/access/decide.ts';
import type { Reader } from '../../../kernel/database/connect.ts';
import { type FigureFilter, momentsOf, withinFilter } from './figure-filter.ts';

/** A case with its money in fen, and the seconds from the report to the first stop or freeze that was sealed. */
export interface FigureCase {
  readonly id: string;
  readonly year: number;
  readonly number: number;
  readonly received_at: string;
  readonly loss: bigint;
  readonly stopped: bigint;
  readonly frozen: bigint;
  readonly returned: bigint;
  readonly seconds: number | null;
}

const perAccount = sql`
  select max(executed_amount) filter (where kind in ('stop', 'renew-stop')) as stopped,
         max(executed_amount) filter (where kind in ('freeze', 'renew-freeze')) as frozen,
         sum(executed_amount) filter (where kind = 'return') as returned,
         min(sealed_at) filter (where kind in ('stop', 'freeze')) as first_at
  from control_order where control_order.case_id = fraud_case.id group by account_number`;

const sums = sql<{
  stopped: bigint;
  frozen: bigint;
  returned: bigint;
  first_at: string | null;
}>`(
  select coalesce(sum(stopped), 0)::bigint as stopped, coalesce(sum(frozen), 0)::bigint as frozen,
         coalesce(sum(returned), 0)::bigint as returned, min(first_at) as first_at
  from (${perAccount}) as account
)`;

/** Cases that the filter takes and the actor may count under an action. What several stops of one account held counts once. */
export const figureCases = (tx: Reader, actor: Actor, action: Action, filter: FigureFilter) => {
  const span = momentsOf(filter);
  return (
    tx
      .selectFrom('fraud_case')
      .innerJoin('unit', 'unit.id', 'fraud_case.unit_id')
      .innerJoinLateral(sums.as('money'), (join) => join.onTrue())
      .innerJoinLateral(
        (eb) =>
          eb
            .selectFrom('case_transfer')
            .whereRef('case_transfer.case_id', '=', 'fraud_case.id')
            .select(sql<bigint>`coalesce(sum(amount), 0)::bigint`.as('loss'))
            .as('paid'),
        (join) => join.onTrue(),
      )
      .select(['fraud_case.id', 'fraud_case.year', 'fraud_case.number', 'fraud_case.received_at'])
      .select(['paid.loss', 'money.stopped', 'money.frozen', 'money.returned'])
      .select(
        sql<number | null>`greatest(0, extract(epoch from money.first_at - fraud_case.received_at))::int`.as('seconds'),
      )
      .where('fraud_case.received_at', '>=', span?.since ?? '')
      .where('fraud_case.received_at', '<', span?.before ?? '')
      // What is brought in from an archive was never on this desk.
      .where('fraud_case.archive_id', 'is', null)
      .where(withinFilter('unit.path', filter.unitId))
      .where((eb) => visibleTo(actor, action, { unitPath: eb.ref('unit.path') }))
  );
};
