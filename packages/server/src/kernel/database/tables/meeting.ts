// Generated from the migrated database; do not edit.
import type { ColumnType } from 'kysely';

/** A meeting of the joint office with its minutes. */
export interface Meeting {
  id: string;
  title: string;
  kind: string;
  starts_at: string;
  place: string;
  chair_id: string | null;
  state: ColumnType<string, string | undefined, string>;
  minutes: string | null;
  minutes_by: string | null;
  confirmed_at: string | null;
  confirmed_by: string | null;
  planned_by: string | null;
  created_at: string;
  version: ColumnType<number, number | undefined, number>;
}
