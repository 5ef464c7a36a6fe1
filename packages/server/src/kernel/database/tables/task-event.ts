// Generated from the migrated database; do not edit.
import type { ColumnType } from 'kysely';

/** What happened to a task, in the words shown in its history. */
export interface TaskEvent {
  task_id: string;
  at: string;
  id: string;
  kind: string;
  actor: string;
  words: ColumnType<string, string | undefined, string>;
}
