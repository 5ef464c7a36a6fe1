import type { Actor } from '../access/actor.ts';
import { auditName } from '../access/actor.ts';
import type { Reader } from '../database/connect.ts';
import type { AuditText } from './append-entry.ts';

/** Minutes that one entry of a reading stands for, while the record stays open on the screen. */
export const readingMinutes = 15;

/**
 * Whether a record that is read again while it is open is covered by an entry of the trail: the same person, from the
 * same address, the same record, not longer ago than an entry stands for. A refused attempt covers nothing.
 */
export const isKeptReading = async (
  tx: Reader,
  now: Temporal.Instant,
  actor: Actor,
  { action, subjectKind, subjectId, address }: Pick<AuditText, 'action' | 'subjectKind' | 'subjectId' | 'address'>,
): Promise<boolean> => {
  if (subjectId === null) return false;
  const row = await tx
    .selectFrom('audit_entry')
    .select('seq')
    .where('subject_kind', '=', subjectKind)
    .where('subject_id', '=', subjectId)
    .where('at', '>', now.subtract({ minutes: readingMinutes }).toString())
    .where('at', '<=', now.toString())
    .where('actor', '=', auditName(actor))
    .where('action', '=', action)
    .where('address', 'is not distinct from', address)
    .where('detail', 'not like', '%"refused"%')
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
};
