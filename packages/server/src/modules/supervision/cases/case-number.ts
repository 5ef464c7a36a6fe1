import { sql } from 'kysely';
import { dayOf } from '../../../kernel/clock/clock.ts';
import type { Transaction } from '../../../kernel/database/connect.ts';

/**
 * The next number of a rung in a year. The row stays locked until the transaction ends, so that two issued at once
 * get two numbers, and one that is rolled back leaves no gap.
 */
const nextNumber = async (tx: Transaction, rung: string, year: number): Promise<number> => {
  const row = await tx
    .insertInto('supervision_number')
    .values({ rung, year, last: 1 })
    .onConflict((conflict) =>
      conflict.columns(['rung', 'year']).doUpdateSet({ last: sql`supervision_number.last + 1` }),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  return row.last;
};

/** The number under which a case leaves the office now. */
export const numberedNow = async (
  tx: Transaction,
  found: { readonly rung: string; readonly rung_number_word: string },
  now: Temporal.Instant,
) => {
  const year = Number(dayOf(now).slice(0, 4));
  return { number_word: found.rung_number_word, year, number: await nextNumber(tx, found.rung, year) };
};

/** 联办督〔2026〕1号: the year in six-cornered brackets, as GB/T 9704 7.2.5 asks; null without a number. */
export const numberText = (numbered: {
  readonly number_word: string | null;
  readonly year: number | null;
  readonly number: number | null;
}): string | null =>
  numbered.number === null ? null : `${numbered.number_word ?? ''}〔${numbered.year ?? ''}〕${numbered.number}号`;
