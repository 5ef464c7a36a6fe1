import { sql } from 'kysely';
import { type Actor, auditName } from '../access/actor.ts';
import { dayOf } from '../clock/clock.ts';
import type { Transaction } from '../database/connect.ts';
import { type EntryText, genesisHash, hashEntry, sha256 } from './canonical-entry.ts';

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

/** Two-number advisory lock: this one and the day, so that one day's chain has one writer at a time. */
const auditLock = 7_391_002;

const dayNumber = (day: string): number => Math.floor(Date.parse(`${day}T00:00:00Z`) / 86_400_000);

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

/** Locks the day's chain until the transaction ends, and reads where it stands. */
const takeEnd = async (tx: Transaction, day: string): Promise<{ seq: number; hash: string }> => {
  await sql`select pg_advisory_xact_lock(${auditLock}, ${dayNumber(day)})`.execute(tx);
  const last = await tx
    .selectFrom('audit_entry')
    .select(['seq', 'hash'])
    .where('day', '=', day)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last ?? { seq: 0, hash: genesisHash };
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
  const day = dayOf(now);
  const end = await takeEnd(tx, day);
  const entry: EntryText = {
    day,
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
