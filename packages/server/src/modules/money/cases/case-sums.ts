import { sql } from 'kysely';
import type { Reader } from '../../../kernel/database/connect.ts';

/** The money of a case, in fen, and how many orders wait. */
export interface CaseSums {
  readonly loss: number;
  readonly firstTransferAt: string | null;
  readonly stopped: number;
  readonly frozen: number;
  readonly returned: number;
  readonly openOrders: number;
}

/** What more is known of a case’s money, for what is derived from it. */
export interface CaseMoney extends CaseSums {
  /** What stops and freezes held, each account counted once, in fen. */
  readonly saved: number;
  readonly firstStopAt: string | null;
}

const nothing: CaseMoney = {
  loss: 0,
  firstTransferAt: null,
  stopped: 0,
  frozen: 0,
  returned: 0,
  openOrders: 0,
  saved: 0,
  firstStopAt: null,
};

const losses = (tx: Reader, ids: readonly string[]) =>
  tx
    .selectFrom('case_transfer')
    .where('case_id', 'in', ids)
    .groupBy('case_id')
    .select([
      'case_id',
      (eb) => eb.fn.sum<bigint | string>('amount').as('loss'),
      (eb) => eb.fn.min('at').as('first_at'),
    ])
    .execute();

/** What archives say was lost in cases without payments. */
const toldLosses = async (tx: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, number>> => {
  const rows = await tx
    .selectFrom('fraud_case')
    .select(['id', 'told_loss'])
    .where('id', 'in', ids)
    .where('told_loss', 'is not', null)
    .execute();
  return new Map(rows.map(({ id, told_loss }) => [id, Number(told_loss)]));
};

const ordered = (tx: Reader, ids: readonly string[]) => {
  // What several stops of one account held is counted once: the most that any of them held.
  const perAccount = tx
    .selectFrom('control_order')
    .where('case_id', 'in', ids)
    .groupBy(['case_id', 'account_number'])
    .select('case_id')
    .select([
      sql<string>`max(executed_amount) filter (where kind in ('stop', 'renew-stop'))`.as('stopped'),
      sql<string>`max(executed_amount) filter (where kind in ('freeze', 'renew-freeze'))`.as('frozen'),
      sql<string>`max(executed_amount) filter (where kind in ('stop', 'renew-stop', 'freeze', 'renew-freeze'))`.as(
        'saved',
      ),
      sql<string | null>`min(restricted_from) filter (where kind in ('stop', 'freeze'))`.as('first_stop_at'),
      sql<string>`sum(executed_amount) filter (where kind = 'return')`.as('returned'),
      sql<number>`count(*) filter (where state in ('draft', 'submitted', 'forwarded', 'sealed', 'received', 'objected'))`.as(
        'open',
      ),
    ]);
  return tx
    .selectFrom(perAccount.as('account'))
    .groupBy('case_id')
    .select('case_id')
    .select([
      sql<string | null>`sum(stopped)`.as('stopped'),
      sql<string | null>`sum(frozen)`.as('frozen'),
      sql<string | null>`sum(returned)`.as('returned'),
      sql<string | null>`sum(saved)`.as('saved'),
      sql<string | null>`min(first_stop_at)`.as('first_stop_at'),
      sql<string>`sum(open)`.as('open'),
    ])
    .execute();
};

/** The sums of several cases by id. */
export const caseSums = async (tx: Reader, ids: readonly string[]): Promise<(id: string) => CaseMoney> => {
  if (ids.length === 0) return () => nothing;
  const lost = new Map((await losses(tx, ids)).map((row) => [row.case_id, row]));
  const told = await toldLosses(tx, ids);
  const held = new Map((await ordered(tx, ids)).map((row) => [row.case_id, row]));
  return (id) => ({
    loss: Number(lost.get(id)?.loss ?? told.get(id) ?? 0),
    firstTransferAt: lost.get(id)?.first_at ?? null,
    stopped: Number(held.get(id)?.stopped ?? 0),
    frozen: Number(held.get(id)?.frozen ?? 0),
    returned: Number(held.get(id)?.returned ?? 0),
    openOrders: Number(held.get(id)?.open ?? 0),
    saved: Number(held.get(id)?.saved ?? 0),
    firstStopAt: held.get(id)?.first_stop_at ?? null,
  });
};
