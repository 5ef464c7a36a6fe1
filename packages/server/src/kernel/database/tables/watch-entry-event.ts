// Generated from the migrated database; do not edit.
import type { ColumnType } from 'kysely';

/** Every transition of an entry: who, why, when. */
export interface WatchEntryEvent {
  entry_id: string;
  at: string;
  id: string;
  move: string;
  actor: string;
  reason: ColumnType<string, string | undefined, string>;
}
