// Generated from the migrated database; do not edit.
import type { ColumnType } from 'kysely';

/** Every act on a case: who, why, when. */
export interface CaseEvent {
  case_id: string;
  at: string;
  id: string;
  move: string;
  actor: string;
  reason: ColumnType<string, string | undefined, string>;
}
