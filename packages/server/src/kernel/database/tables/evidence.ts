// Generated from the migrated database; do not edit.
import type { ColumnType } from 'kysely';

/** A photo or file that shows the work; the bytes are in the file store under their hash. */
export interface Evidence {
  id: string;
  report_id: string;
  sha256: string;
  file_name: string;
  media_type: string;
  size: bigint;
  caption: ColumnType<string, string | undefined, string>;
  place: ColumnType<string, string | undefined, string>;
  taken_at: string | null;
  latitude: number | null;
  longitude: number | null;
  has_thumbnail: boolean;
  added_by: string | null;
  added_at: string;
  removed_at: string | null;
}
