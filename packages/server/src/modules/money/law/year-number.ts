import { sql } from 'kysely';
import { dayOf } from '../../../kernel/clock/clock.ts';
import type { Transaction } from '../../../kernel/database/connect.ts';

/**
 * The next number of a year. The row stays locked until the transaction ends, so that two at once get two numbers, and
 * one that is rolled back leaves no gap.
 */
export const yearNumberNow = async (
  tx: Transaction,
  table: 'watch_entry_number' | 'appeal_number' | 'series_number',
  now: Temporal.Instant,
): Promise<{ readonly year: number; readonly number: number }> => {
  const year = Number(dayOf(now).slice(0, 4));
  const row = await tx
    .insertInto(table)
    .values({ year, last: 1 })
    .onConflict((conflict) => conflict.column('year').doUpdateSet({ last: sql`${sql.ref(`${table}.last`)} + 1` }))
    .returning('last')
    .executeTakeFirstOrThrow();
  return { year, number: row.last };
};
