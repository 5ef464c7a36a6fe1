import { yearOf } from '../../../kernel/clock/clock.ts';
import type { Transaction } from '../../../kernel/database/connect.ts';
import { type Counter, takeNumbers } from '../../../kernel/database/take-numbers.ts';

/** The next number of the year of `now`, with that year. */
export const yearNumberNow = async (
  tx: Transaction,
  table: Counter['table'],
  now: Temporal.Instant,
): Promise<{ readonly year: number; readonly number: number }> => {
  const year = yearOf(now);
  return { year, number: await takeNumbers(tx, { table }, year) };
};
