// Generated from the migrated database; do not edit.
import type { ColumnType } from 'kysely';

/** What happened to a meeting or a resolution: who, why, when. */
export interface MeetingEvent {
  subject_kind: string;
  subject_id: string;
  at: string;
  id: string;
  move: string;
  actor: string;
  reason: ColumnType<string, string | undefined, string>;
}
