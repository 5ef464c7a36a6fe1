import { sql } from 'kysely';
import type { Transaction } from '../../../kernel/database/connect.ts';

/** The last of the next `count` numbers of a year; the row stays locked until the transaction ends, so there is no gap. */
export const nextCaseNumber = async (tx: Transaction, year: number, count = 1): Promise<number> => {
  const row = await tx
    .insertInto('case_number')
    .values({ year, last: count })
    .onConflict((conflict) => conflict.column('year').doUpdateSet({ last: sql`case_number.last + ${count}` }))
    .returning('last')
    .executeTakeFirstOrThrow();
  return row.last;
};
