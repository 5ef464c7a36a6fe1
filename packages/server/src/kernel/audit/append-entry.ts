import { type Actor, auditName } from '../access/actor.ts';
import { dayOf } from '../clock/clock.ts';
import type { Transaction } from '../database/connect.ts';
import { type EntryText, hashEntry, sha256 } from './canonical-entry.ts';
import { chainEnd, dayAfter, lastDigest, lockDay } from './chain-end.ts';

/** What the trail keeps of an act. `detail` names what changed by field and id, never a person's particulars. */
export interface AuditText {
  readonly action: string;
  readonly subjectKind: string | null;
  readonly subjectId: string | null;
  readonly unitId: string | null;
  /** The person whose deputy the actor was, where the act needed that person's role. */
  readonly actingFor?: string | null;
  readonly detail: Readonly<Record<string, unknown>>;
  readonly requestId: string;
  readonly address: string | null;
}

/** The table takes 16 KiB of detail. What is longer leaves its field names and its hash. */
const longestDetail = 16_000;

const detailText = (detail: Readonly<Record<string, unknown>>): string => {
  const text = JSON.stringify(detail);
  if (Buffer.byteLength(text) <= longestDetail) return text;
  const fields = Object.keys(detail).slice(0, 50);
  return JSON.stringify({ shortened: true, fields: fields.map((name) => name.slice(0, 100)), sha256: sha256(text) });
};

/** Text as PostgreSQL gives it back, so that the hash made now is the hash checked later. */
const storable = (text: string): string => text.toWellFormed().replaceAll('\0', '');

const orNull = (text: string | null | undefined): string | null => (text ? storable(text) : null);

/**
 * Locks the chain that takes the next entry. A day whose end is signed takes none: an act that began before midnight
 * and ended after the signing is written into the first day that is still open.
 */
const takeEnd = async (tx: Transaction, today: string): Promise<{ day: string; seq: number; hash: string }> => {
  await lockDay(tx, today);
  const signed = await lastDigest(tx);
  const day = signed && signed.day >= today ? dayAfter(signed.day) : today;
  return day === today ? { day, ...(await chainEnd(tx, day)) } : takeEnd(tx, day);
};

/**
 * Appends an entry to the day's hash chain. It must be the last statement of the transaction that it reports: from
 * here to commit every other writer of the trail waits. The day's first entry continues from the genesis hash.
 */
export const appendEntry = async (
  tx: Transaction,
  now: Temporal.Instant,
  actor: Actor,
  text: AuditText,
): Promise<void> => {
  const end = await takeEnd(tx, dayOf(now));
  const entry: EntryText = {
    day: end.day,
    seq: end.seq + 1,
    at: now.toString({ fractionalSecondDigits: 3 }),
    actor: auditName(actor),
    actingFor: orNull(text.actingFor),
    action: storable(text.action),
    subjectKind: orNull(text.subjectKind),
    subjectId: orNull(text.subjectId),
    unitId: orNull(text.unitId)?.toLowerCase() ?? null,
    detail: detailText(text.detail),
    requestId: storable(text.requestId),
    address: orNull(text.address),
  };
  await tx
    .insertInto('audit_entry')
    .values({
      day: entry.day,
      seq: entry.seq,
      at: entry.at,
      actor: entry.actor,
      acting_for: entry.actingFor,
      action: entry.action,
      subject_kind: entry.subjectKind,
      subject_id: entry.subjectId,
      unit_id: entry.unitId,
      detail: entry.detail,
      request_id: entry.requestId,
      address: entry.address,
      previous_hash: end.hash,
      hash: hashEntry(entry, end.hash),
    })
    .execute();
};
