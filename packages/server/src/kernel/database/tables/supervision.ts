// Generated from the migrated database; do not edit.
import type { ColumnType } from 'kysely';

/** A case on the ladder: always addressed to a unit, never to a person. */
export interface Supervision {
  id: string;
  rung_id: string;
  rung: string;
  unit_id: string;
  title: string;
  text: string;
  demands: ColumnType<string, string | undefined, string>;
  state: ColumnType<string, string | undefined, string>;
  number_word: string | null;
  year: number | null;
  number: number | null;
  drafted_by: string | null;
  issued_by: string | null;
  issued_at: string | null;
  first_reply_due_at: string | null;
  first_replied_at: string | null;
  reply_due_at: string | null;
  rectify_due_at: string | null;
  organ: string | null;
  forwarded_at: string | null;
  outcome: string | null;
  previous_id: string | null;
  created_at: string;
  version: ColumnType<number, number | undefined, number>;
}
