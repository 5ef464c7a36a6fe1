import { sql } from 'kysely';
import type { Reader } from '../../../kernel/database/connect.ts';
import type { UsedUpTo } from './met-rungs.ts';

const keyOf = (unitId: string, kind: string, id: string): string => `${unitId} ${kind} ${id}`;

/** What cases already rest on, drafts among them; a withdrawn case holds nothing against anybody. */
export const usedBasis = async (tx: Reader): Promise<UsedUpTo> => {
  const rows = await tx
    .selectFrom('supervision_basis')
    .innerJoin('supervision', 'supervision.id', 'supervision_basis.supervision_id')
    .innerJoin('supervision_rung', 'supervision_rung.id', 'supervision.rung_id')
    .select(['supervision.unit_id', 'supervision_basis.kind', 'supervision_basis.subject_id'])
    .select(sql<number>`max(supervision_rung.rung_order)`.as('highest'))
    .where('supervision.state', '<>', 'withdrawn')
    .groupBy(['supervision.unit_id', 'supervision_basis.kind', 'supervision_basis.subject_id'])
    .execute();
  const highest = new Map(rows.map((row) => [keyOf(row.unit_id, row.kind, row.subject_id), row.highest]));
  return (record) => highest.get(keyOf(record.unitId, record.kind, record.id)) ?? 0;
};
