import { BankAnswer } from '@lianfang/contract/appeals/bank-answer';
import type { AppealFound } from './appeal-subject.ts';

/** What the bank said of an appeal; null until it has. */
export const bankAnswerOf = (appeal: AppealFound, names: (id: string | null) => string | null): BankAnswer | null =>
  appeal.bank_outcome === null
    ? null
    : BankAnswer.parse({
        outcome: appeal.bank_outcome,
        reasons: appeal.bank_reasons,
        at: appeal.bank_answered_at,
        byName: names(appeal.bank_answered_by),
      });

/** Nothing is answered: as an appeal stands before its bank speaks, or when it goes to another. */
export const notAnswered = {
  bank_outcome: null,
  bank_reasons: null,
  bank_answered_by: null,
  bank_answered_at: null,
} as const;
