// Generated from the migrated database; do not edit.
import type { ColumnType } from 'kysely';

/** What a meeting resolved that a unit has to do; owed from the confirmation of the minutes. */
export interface Resolution {
  id: string;
  meeting_id: string;
  position: number;
  unit_id: string;
  text: string;
  due_on: string;
  state: ColumnType<string, string | undefined, string>;
  opened_at: string | null;
  progress: string | null;
  reported_at: string | null;
  reported_by: string | null;
  accepted_at: string | null;
  accepted_by: string | null;
  version: ColumnType<number, number | undefined, number>;
}
