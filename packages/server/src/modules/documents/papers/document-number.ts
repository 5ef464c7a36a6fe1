import { type DocumentKind, documentKinds } from '@lianfang/contract/documents/documents';
import { sql } from 'kysely';
import { dayOf } from '../../../kernel/clock/clock.ts';
import type { Transaction } from '../../../kernel/database/connect.ts';

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

/**
 * The next number of a kind in the year of `now`. Its row stays locked until the transaction ends, so that two issued at
 * once get two numbers, and one that is rolled back leaves no gap.
 */
export const nextNumber = async (
  tx: Transaction,
  kind: NumberedKind,
  now: Temporal.Instant,
): Promise<{ year: number; number: number; numberText: string }> => {
  const year = Number(dayOf(now).slice(0, 4));
  const { last } = await tx
    .insertInto('document_number')
    .values({ kind, year, last: 1 })
    .onConflict((conflict) => conflict.columns(['kind', 'year']).doUpdateSet({ last: sql`document_number.last + 1` }))
    .returning('last')
    .executeTakeFirstOrThrow();
  return { year, number: last, numberText: forms[kind](year, last) };
};
