import { sql } from 'kysely';
import type { Reader } from '../../kernel/database/connect.ts';

// The module of people builds on this one, so the directory cannot ask it; this file alone reads its table, to count.

/** Active people by the unit they belong to; of one unit only where it is given. */
export const activePeople = async (tx: Reader, unitId?: string): Promise<ReadonlyMap<string, number>> => {
  const rows = await tx
    .selectFrom('person')
    .select(['unit_id', sql<number>`count(*)::int`.as('people')])
    .where('status', '=', 'active')
    .$if(unitId !== undefined, (rest) => rest.where('unit_id', '=', unitId ?? ''))
    .groupBy('unit_id')
    .execute();
  return new Map(rows.map((row) => [row.unit_id, row.people]));
};

/** How many people who have not left belong to any of these units. */
export const peopleOf = async (tx: Reader, unitIds: readonly string[]): Promise<number> => {
  const row = await tx
    .selectFrom('person')
    .select(sql<number>`count(*)::int`.as('people'))
    .where('unit_id', 'in', [...unitIds])
    .where('status', '<>', 'left')
    .executeTakeFirst();
  return row?.people ?? 0;
};
