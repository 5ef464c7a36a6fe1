import { z } from 'zod';
import { Moment, Name, Prose } from '../values.ts';
import type { Words } from '../words.ts';

/** What a bank says of an appeal against a measure of its own (反洗钱法 第三十九条). */
export const bankOutcomes = {
  lifted: { zh: '已解除', en: 'Lifted' },
  kept: { zh: '维持', en: 'Kept' },
  'not-ours': { zh: '不是本行的措施', en: 'Not a measure of this bank' },
} as const satisfies Record<string, Words>;
export type BankOutcome = keyof typeof bankOutcomes;
export const BankOutcome = z.enum(Object.keys(bankOutcomes) as [BankOutcome, ...BankOutcome[]]);

/** The answer of a bank to an appeal that was passed to it. */
export const BankAnswer = z.strictObject({
  outcome: BankOutcome,
  reasons: Prose.min(1),
  at: Moment,
  byName: Name.nullable(),
});
export type BankAnswer = z.infer<typeof BankAnswer>;
