// Generated from the migrated database; do not edit.
import type { ColumnType } from 'kysely';

/** Every transition of a case, a problem or an inspection: who, why, when. */
export interface SupervisionEvent {
  subject_kind: string;
  subject_id: string;
  at: string;
  id: string;
  move: string;
  actor: string;
  reason: ColumnType<string, string | undefined, string>;
}
