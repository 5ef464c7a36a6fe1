import { sql } from 'kysely';
import type { Transaction } from '../../../kernel/database/connect.ts';

/** The next number of a case in a year; the row stays locked until the transaction ends, so there is no gap. */
export const nextCaseNumber = async (tx: Transaction, year: number): Promise<number> => {
  const row = await tx
    .insertInto('case_number')
    .values({ year, last: 1 })
    .onConflict((conflict) => conflict.column('year').doUpdateSet({ last: sql`case_number.last + 1` }))
    .returning('last')
    .executeTakeFirstOrThrow();
  return row.last;
};
