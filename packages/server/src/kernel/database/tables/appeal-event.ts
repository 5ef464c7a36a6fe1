// Generated from the migrated database; do not edit.
import type { ColumnType } from 'kysely';

/** Every act on an appeal: who, why, when. */
export interface AppealEvent {
  appeal_id: string;
  at: string;
  id: string;
  move: string;
  actor: string;
  reason: ColumnType<string, string | undefined, string>;
}
