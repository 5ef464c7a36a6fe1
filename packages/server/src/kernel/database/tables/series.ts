// Generated from the migrated database; do not edit.
import type { ColumnType } from 'kysely';

/** Cases that people took together because of what they share (串并案件). */
export interface Series {
  id: string;
  year: number;
  number: number;
  unit_id: string;
  state: ColumnType<string, string | undefined, string>;
  name: string;
  note: ColumnType<string, string | undefined, string>;
  merged_into: string | null;
  opened_by: string | null;
  opened_at: string;
  version: ColumnType<number, number | undefined, number>;
}
