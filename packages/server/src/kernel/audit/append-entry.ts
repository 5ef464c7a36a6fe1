import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { type Actor, auditName } from '../access/actor.ts';
import { dayOf } from '../clock/clock.ts';
import type { Transaction } from '../database/connect.ts';

/** What the trail keeps of an act. `detail` names what changed by field and id, never a person's particulars. */
export interface AuditText {
  readonly action: string;
  readonly subjectKind: string | null;
  readonly subjectId: string | null;
  readonly unitId: string | null;
  readonly detail: Readonly<Record<string, unknown>>;
  readonly requestId: string;
  readonly address: string | null;
}

/** Two-number advisory lock: this one and the day, so that one day's chain has one writer at a time. */
const auditLock = 7_391_002;

const dayNumber = (day: string): number => Math.floor(Date.parse(`${day}T00:00:00Z`) / 86_400_000);

/** The text that a hash covers: every column of the entry in a fixed order, then the hash before it. */
export const canonicalEntry = (entry: readonly unknown[], previousHash: string): string =>
  JSON.stringify([...entry, previousHash]);

export const hashEntry = (canonical: string): string => createHash('sha256').update(canonical).digest('hex');

/**
 * Appends an entry to the day's hash chain, as the last statement of the transaction that it reports.
 * The day's first entry continues from the genesis hash, sixty-four zeros.
 */
export const appendEntry = async (
  tx: Transaction,
  now: Temporal.Instant,
  actor: Actor,
  text: AuditText,
): Promise<void> => {
  const day = dayOf(now);
  await sql`select pg_advisory_xact_lock(${auditLock}, ${dayNumber(day)})`.execute(tx);
  const last = await tx
    .selectFrom('audit_entry')
    .select(['seq', 'hash'])
    .where('day', '=', day)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  const seq = (last?.seq ?? 0) + 1;
  const previous = last?.hash ?? '0'.repeat(64);
  const at = now.toString({ fractionalSecondDigits: 3 });
  const detail = JSON.stringify(text.detail);
  const canonical = canonicalEntry(
    [
      day,
      seq,
      at,
      auditName(actor),
      text.action,
      text.subjectKind,
      text.subjectId,
      text.unitId,
      detail,
      text.requestId,
      text.address,
    ],
    previous,
  );
  await tx
    .insertInto('audit_entry')
    .values({
      day,
      seq,
      at,
      actor: auditName(actor),
      action: text.action,
      subject_kind: text.subjectKind,
      subject_id: text.subjectId,
      unit_id: text.unitId,
      detail,
      request_id: text.requestId,
      address: text.address,
      previous_hash: previous,
      hash: hashEntry(canonical),
    })
    .execute();
};
