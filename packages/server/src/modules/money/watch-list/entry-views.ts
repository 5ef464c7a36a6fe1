import { type WatchDelivery, WatchRecord, WatchRow } from '@lianfang/contract/watch-list/watch-entries';
import type { Actor } from '../../../kernel/access/actor.ts';
import type { Secrets } from '../../../kernel/access/secrets.ts';
import type { Reader } from '../../../kernel/database/connect.ts';
import { actorNames, namesOf } from '../../people/index.ts';
import { caseNumberText } from '../cases/case-subject.ts';
import { allDeliveries, deliveryOf } from './delivery-views.ts';
import { explainEntry } from './explain-entry.ts';
import { entryAbilities } from './entry-abilities.ts';
import { type EntryFound, type EntrySubject, entryNumberText, entrySubject } from './entry-subject.ts';
import { watchedSubject } from './watched.ts';

/** What a view of entries needs beside the transaction. */
export interface EntryReading {
  readonly secrets: Secrets;
  readonly now: Temporal.Instant;
}

/** A found entry as a row of a list. Opens a listed person. */
export const entryRowOf = (secrets: Secrets, entry: EntryFound): WatchRow =>
  WatchRow.parse({
    id: entry.id,
    number: entryNumberText(entry),
    state: entry.state,
    subject: watchedSubject(secrets, entry as Parameters<typeof watchedSubject>[1]),
    basis: entry.basis,
    level: entry.level,
    unitName: entry.unit_name,
    validFrom: entry.valid_from,
    validUntil: entry.valid_until,
    deliveries: { sent: entry.sent, taken: entry.taken, late: entry.late },
    version: entry.version,
  });

const historyOf = async (tx: Reader, entryId: string): Promise<WatchRecord['history']> => {
  const rows = await tx
    .selectFrom('watch_entry_event')
    .select(['at', 'move', 'reason', 'actor'])
    .where('entry_id', '=', entryId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(200)
    .execute();
  const named = await actorNames(
    tx,
    rows.map(({ actor }) => actor),
  );
  return rows.map(({ at, move, reason, actor }) => ({ at, move, actorName: named(actor).name, reason }));
};

const deliveriesOf = async (tx: Reader, entryId: string, now: Temporal.Instant): Promise<WatchDelivery[]> => {
  const rows = await allDeliveries(tx)
    .where('watch_delivery.entry_id', '=', entryId)
    .orderBy('watch_delivery.sent_at', 'desc')
    .orderBy('receiver.name')
    .execute();
  return rows.map((row) => deliveryOf(row, now));
};

/** The whole record of an entry. */
export const entryRecord = async (
  tx: Reader,
  subject: EntrySubject,
  actor: Actor,
  { secrets, now }: EntryReading,
): Promise<WatchRecord> => {
  const { entry } = subject;
  const names = await namesOf(tx, [entry.proposed_by, entry.approved_by]);
  const { case_year: year, case_number: number } = entry;
  return WatchRecord.parse({
    ...entryRowOf(secrets, entry),
    unitId: entry.unit_id,
    reason: entry.reason,
    caseId: entry.case_id,
    caseNumber: year === null || number === null ? null : caseNumberText({ year, number }),
    orderId: entry.order_id,
    paper: entry.paper,
    appeal: entry.appeal,
    issuer: entry.issuer,
    explanation: explainEntry(entry),
    decision: entry.decision,
    ruleId: entry.rule_id,
    proposedByName: names(entry.proposed_by),
    approvedByName: names(entry.approved_by),
    endedAt: entry.ended_at,
    endedReason: entry.ended_reason,
    deliveryList: await deliveriesOf(tx, entry.id, now),
    history: await historyOf(tx, entry.id),
    abilities: entryAbilities(subject, actor),
  });
};

/** The record read afresh, for the reply of a command. */
export const freshEntry = async (tx: Reader, id: string, actor: Actor, reading: EntryReading): Promise<WatchRecord> => {
  const subject = await entrySubject(tx, id, reading.now);
  if (!subject) throw new Error(`watch entry ${id} vanished within its own transaction`);
  return entryRecord(tx, subject, actor, reading);
};
