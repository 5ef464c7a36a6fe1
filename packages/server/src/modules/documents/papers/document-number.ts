import { type DocumentKind, documentKinds } from '@lianfang/contract/documents/documents';
import type { Transaction } from '../../../kernel/database/connect.ts';
import { type Counter, takeNumbersNow } from '../../../kernel/database/take-numbers.ts';

/** Kinds that have numbers of their own; a supervision letter has that of its case. */
export type NumberedKind = Exclude<DocumentKind, 'supervision-letter'>;

/** A number as it is written, with the year in six-cornered brackets (GB/T 9704 7.2.5). */
const forms = {
  notice: (year: number, number: number) => `联办发〔${year}〕${number}号`,
  briefing: (year: number, number: number) => `〔${year}〕第${number}期`,
  minutes: (year: number, number: number) => `联办纪要〔${year}〕${number}号`,
} as const satisfies Record<NumberedKind, (year: number, number: number) => string>;

/** The red line of kinds that do not go out as 文件. */
export const markOf = (kind: DocumentKind): string | null =>
  kind === 'briefing' || kind === 'minutes' ? `反诈${documentKinds[kind].zh}` : null;

/** The next number of a kind in the year of `now`. */
export const nextNumber = async (
  tx: Transaction,
  kind: NumberedKind,
  now: Temporal.Instant,
): Promise<{ year: number; number: number; numberText: string }> => {
  const counter: Counter = { table: 'document_number', of: { column: 'kind', value: kind } };
  const { year, number } = await takeNumbersNow(tx, counter, now);
  return { year, number, numberText: forms[kind](year, number) };
};
