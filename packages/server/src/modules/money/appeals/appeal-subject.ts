import { sql, type SqlBool } from 'kysely';
import type { Reader } from '../../../kernel/database/connect.ts';
import type { Subject } from '../../../kernel/http/call.ts';

/**
 * How far what an upheld appeal lifted has come: a release counts when its bank has carried it out, an entry when every
 * receiver has taken its end.
 */
const liftings = (tx: Reader) =>
  tx
    .selectFrom('appeal_lifting')
    .leftJoin('control_order', 'control_order.id', 'appeal_lifting.order_id')
    .leftJoin('watch_delivery', (join) =>
      join.onRef('watch_delivery.entry_id', '=', 'appeal_lifting.entry_id').on('watch_delivery.change', '=', 'lifting'),
    )
    .where(sql<SqlBool>`appeal_lifting.appeal_id = appeal.id`)
    .select([
      sql<number>`(count(*) filter (
        where (control_order.id is not null and control_order.state not in ('executed', 'ended'))
           or (watch_delivery.id is not null and watch_delivery.taken_at is null)))::int`.as('unlifted'),
      sql<string | null>`max(coalesce(control_order.answered_at, watch_delivery.taken_at))`.as('last'),
    ])
    .as('lifted');

/** Appeals with their unit, the bank that they were passed to, and how far they are lifted. */
export const allAppeals = (tx: Reader) =>
  tx
    .selectFrom('appeal')
    .innerJoin('unit', 'unit.id', 'appeal.unit_id')
    .leftJoin('unit as bank', 'bank.id', 'appeal.bank_id')
    .innerJoinLateral(
      () => liftings(tx),
      (join) => join.onTrue(),
    )
    .selectAll('appeal')
    .select(['unit.name as unit_name', 'unit.path as unit_path', 'lifted.unlifted'])
    .select(['bank.name as bank_name', 'bank.path as bank_path'])
    .select(sql<string[]>`array_remove(array[bank.path], null)`.as('part_paths'))
    .select(
      sql<string | null>`case when appeal.state = 'upheld' and lifted.unlifted = 0
        then greatest(coalesce(lifted.last, appeal.decided_at), appeal.decided_at) end`.as('lifted_at'),
    );

export type AppealFound = Awaited<ReturnType<ReturnType<typeof allAppeals>['execute']>>[number];

export interface AppealSubject extends Subject {
  readonly appeal: AppealFound;
}

/** The appeal that an id names, or null. */
export const appealSubject = async (tx: Reader, id: string): Promise<AppealSubject | null> => {
  const appeal = await allAppeals(tx).where('appeal.id', '=', id).executeTakeFirst();
  if (!appeal) return null;
  const facts = { unitPath: appeal.unit_path, authorId: appeal.examined_by, unitPaths: appeal.part_paths };
  return { kind: 'appeal', id: appeal.id, unitId: appeal.unit_id, facts, appeal };
};

/** 申诉〔2026〕1号. */
export const appealNumberText = ({ year, number }: Pick<AppealFound, 'year' | 'number'>): string =>
  `申诉〔${year}〕${number}号`;
