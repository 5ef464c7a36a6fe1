// Generated from the migrated database; do not edit.
import type { ColumnType } from 'kysely';

/** Every step of a document: who, why, when. */
export interface DocumentEvent {
  document_id: string;
  at: string;
  id: string;
  move: string;
  actor: string;
  reason: ColumnType<string, string | undefined, string>;
}
