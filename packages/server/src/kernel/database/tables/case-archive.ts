// Generated from the migrated database; do not edit.
import type { ColumnType } from 'kysely';

/** An import of historical cases: first stored, then compared with all others. */
export interface CaseArchive {
  id: string;
  unit_id: string;
  sha256: string;
  file_name: string;
  rows_sha256: string;
  state: ColumnType<string, string | undefined, string>;
  row_count: number;
  rows_read: ColumnType<number, number | undefined, number>;
  added_count: ColumnType<number, number | undefined, number>;
  known_count: ColumnType<number, number | undefined, number>;
  rejected_count: ColumnType<number, number | undefined, number>;
  rejects_sha256: string | null;
  linked_count: ColumnType<number, number | undefined, number>;
  with_links_count: ColumnType<number, number | undefined, number>;
  imported_by: string | null;
  imported_at: string;
  ended_at: string | null;
}
