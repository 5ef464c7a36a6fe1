import { AppealRecord, AppealRow } from '@lianfang/contract/appeals/appeals';
import type { Actor } from '../../../kernel/access/actor.ts';
import type { Secrets } from '../../../kernel/access/secrets.ts';
import type { Reader } from '../../../kernel/database/connect.ts';
import { actorNames, namesOf } from '../../people/index.ts';
import { appealAbilities } from './appeal-abilities.ts';
import { bankAnswerOf } from './bank-answer.ts';
import { filesOf } from './appeal-files.ts';
import { appealedEntries, appealedOrders, entriesAbout, liftingsOf, ordersAbout } from './appeal-parts.ts';
import { type AppealFound, appealNumberText, type AppealSubject, appealSubject } from './appeal-subject.ts';
import { openAppealText } from './appeal-text.ts';

/** What a view of appeals needs beside the transaction. */
export interface AppealReading {
  readonly secrets: Secrets;
  readonly now: Temporal.Instant;
}

/** A found appeal as a row of a list: no person in it. */
export const appealRowOf = (appeal: AppealFound, now: Temporal.Instant): AppealRow =>
  AppealRow.parse({
    id: appeal.id,
    number: appealNumberText(appeal),
    state: appeal.state,
    channel: appeal.channel,
    unitId: appeal.unit_id,
    unitName: appeal.unit_name,
    accountTail: appeal.account_key?.slice(-4) ?? null,
    receivedAt: appeal.received_at,
    dueAt: appeal.due_at,
    decidedAt: appeal.decided_at,
    liftedAt: appeal.lifted_at,
    isOverdue: appeal.decided_at === null && appeal.due_at <= now.toString({ smallestUnit: 'millisecond' }),
    version: appeal.version,
  });

const historyOf = async (tx: Reader, appealId: string): Promise<AppealRecord['history']> => {
  const rows = await tx
    .selectFrom('appeal_event')
    .select(['at', 'move', 'reason', 'actor'])
    .where('appeal_id', '=', appealId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(200)
    .execute();
  const named = await actorNames(
    tx,
    rows.map(({ actor }) => actor),
    '当事人',
  );
  return rows.map(({ at, move, reason, actor }) => ({ at, move, actorName: named(actor).name, reason }));
};

/** The whole record of an appeal. Opens what the person wrote: the endpoint has to be one that reads a person. */
export const appealRecord = async (
  tx: Reader,
  subject: AppealSubject,
  actor: Actor,
  { secrets, now }: AppealReading,
): Promise<AppealRecord> => {
  const { appeal } = subject;
  const names = await namesOf(tx, [appeal.examined_by, appeal.decided_by, appeal.bank_answered_by]);
  const about = { orders: await ordersAbout(tx, appeal), entries: await entriesAbout(tx, appeal, now) };
  return AppealRecord.parse({
    ...appealRowOf(appeal, now),
    text: openAppealText(secrets, appeal.id, appeal.text_sealed),
    files: await filesOf(tx, appeal.id),
    account: appeal.account_key,
    examination: appeal.examination,
    entryId: appeal.entry_id,
    orders: await appealedOrders(tx, appeal),
    entries: await appealedEntries(tx, appeal, now),
    bankId: appeal.bank_id,
    bankName: appeal.bank_name,
    bankAnswer: bankAnswerOf(appeal, names),
    reasons: appeal.reasons,
    remedy: appeal.remedy,
    examinedByName: names(appeal.examined_by),
    decidedByName: names(appeal.decided_by),
    liftings: await liftingsOf(tx, appeal.id),
    withdrawnOrders: appeal.withdrawn_orders,
    clockBasis: appeal.clock_basis,
    warnings: appeal.warnings,
    keptUntil: appeal.kept_until,
    history: await historyOf(tx, appeal.id),
    abilities: appealAbilities(subject, actor, about),
  });
};

/** The record read afresh, for the reply of a command. */
export const freshAppeal = async (
  tx: Reader,
  id: string,
  actor: Actor,
  reading: AppealReading,
): Promise<AppealRecord> => {
  const subject = await appealSubject(tx, id);
  if (!subject) throw new Error(`appeal ${id} vanished within its own transaction`);
  return appealRecord(tx, subject, actor, reading);
};
