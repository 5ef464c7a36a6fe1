import { BankAppealRecord, BankAppealRow } from '@lianfang/contract/appeals/bank-appeals';
import { appealRefusals } from '@lianfang/contract/appeals/refusals';
import type { Actor } from '../../../kernel/access/actor.ts';
import { explainedAbility } from '../../../kernel/access/why-not.ts';
import type { Reader } from '../../../kernel/database/connect.ts';
import { namesOf } from '../../people/index.ts';
import { filesOf } from './appeal-files.ts';
import { type AppealFound, appealNumberText, type AppealSubject, appealSubject } from './appeal-subject.ts';
import { openAppealText } from './appeal-text.ts';
import type { AppealReading } from './appeal-views.ts';
import { bankAnswerOf } from './bank-answer.ts';

/** Whether the bank still owes its answer. */
export const awaitsBank = ({ state }: Pick<AppealFound, 'state'>): boolean => state === 'with-bank';

/** A found appeal as a row of its bank: no person in it. */
export const bankAppealRowOf = (appeal: AppealFound, now: Temporal.Instant): BankAppealRow =>
  BankAppealRow.parse({
    id: appeal.id,
    number: appealNumberText(appeal),
    state: appeal.state,
    unitName: appeal.unit_name,
    accountTail: appeal.account_key?.slice(-4) ?? null,
    receivedAt: appeal.received_at,
    dueAt: appeal.due_at,
    answeredAt: appeal.bank_answered_at,
    outcome: appeal.bank_outcome,
    isOverdue: awaitsBank(appeal) && appeal.due_at <= now.toString({ smallestUnit: 'millisecond' }),
    version: appeal.version,
  });

/** What the bank is told of the person: where they live concerns it not. */
const textFor = ({ secrets }: AppealReading, { id, text_sealed: sealed }: AppealFound) => {
  const text = openAppealText(secrets, id, sealed);
  if (text === null) return null;
  const { address: _address, ...told } = text;
  return told;
};

/** An appeal as its bank sees it. Opens what the person wrote: the endpoint has to be one that reads a person. */
export const bankAppealRecord = async (
  tx: Reader,
  { appeal, facts }: AppealSubject,
  actor: Actor,
  reading: AppealReading,
): Promise<BankAppealRecord> => {
  const obstacle = awaitsBank(appeal) ? null : appealRefusals.notFromHere;
  return BankAppealRecord.parse({
    ...bankAppealRowOf(appeal, reading.now),
    text: textFor(reading, appeal),
    files: await filesOf(tx, appeal.id),
    account: appeal.account_key,
    clockBasis: appeal.clock_basis,
    warnings: appeal.warnings,
    answer: bankAnswerOf(appeal, await namesOf(tx, [appeal.bank_answered_by])),
    abilities: { answerBankAppeal: explainedAbility(actor, 'bank-appeal.answer', facts, obstacle) },
  });
};

/** The record read afresh, for the reply of a command. */
export const freshBankAppeal = async (
  tx: Reader,
  id: string,
  actor: Actor,
  reading: AppealReading,
): Promise<BankAppealRecord> => {
  const subject = await appealSubject(tx, id);
  if (!subject) throw new Error(`appeal ${id} vanished within its own transaction`);
  return bankAppealRecord(tx, subject, actor, reading);
};
