// Generated from the migrated database; do not edit.
import type { ColumnType } from 'kysely';

/** A visit to units to look at their work (检查清单). */
export interface Inspection {
  id: string;
  title: string;
  on_day: string;
  announced: boolean;
  scope: ColumnType<string, string | undefined, string>;
  state: ColumnType<string, string | undefined, string>;
  planned_by: string | null;
  created_at: string;
  version: ColumnType<number, number | undefined, number>;
}
