import { z } from 'zod';
import { AppealId } from '../ids.ts';
import { Abilities, AccountNumber, Line, Moment, Name, Version } from '../values.ts';
import { AppealFile, AppealState, AppealText } from './appeals.ts';
import { BankAnswer, BankOutcome } from './bank-answer.ts';

/** An appeal as a row of the bank that it was passed to: no person in it. */
export const BankAppealRow = z.strictObject({
  id: AppealId,
  number: Line,
  state: AppealState,
  /** The unit that passed it on. */
  unitName: Name,
  accountTail: z.string().nullable(),
  receivedAt: Moment,
  /** Until when the bank answers. */
  dueAt: Moment,
  answeredAt: Moment.nullable(),
  outcome: BankOutcome.nullable(),
  isOverdue: z.boolean(),
  version: Version,
});
export type BankAppealRow = z.infer<typeof BankAppealRow>;

/** What a bank needs to look into its own measure; nothing of what the police examined or ordered. */
export const BankAppealRecord = z.strictObject({
  ...BankAppealRow.shape,
  /** Null once the time of keeping is over. */
  text: AppealText.omit({ address: true }).nullable(),
  files: z.array(AppealFile),
  account: AccountNumber.nullable(),
  clockBasis: Line,
  warnings: z.array(Moment),
  answer: BankAnswer.nullable(),
  abilities: Abilities,
});
export type BankAppealRecord = z.infer<typeof BankAppealRecord>;
