import type { Transaction } from '../../../kernel/database/connect.ts';
import { type Counter, takeNumbersNow } from '../../../kernel/database/take-numbers.ts';

/** The number under which a case leaves the office now. */
export const numberedNow = async (
  tx: Transaction,
  found: { readonly rung: string; readonly rung_number_word: string },
  now: Temporal.Instant,
) => {
  const counter: Counter = { table: 'supervision_number', of: { column: 'rung', value: found.rung } };
  return { number_word: found.rung_number_word, ...(await takeNumbersNow(tx, counter, now)) };
};

/** 联办督〔2026〕1号: the year in six-cornered brackets, as GB/T 9704 7.2.5 asks; null without a number. */
export const numberText = (numbered: {
  readonly number_word: string | null;
  readonly year: number | null;
  readonly number: number | null;
}): string | null =>
  numbered.number === null ? null : `${numbered.number_word ?? ''}〔${numbered.year ?? ''}〕${numbered.number}号`;
