// Generated from the migrated database; do not edit.
import type { ColumnType } from 'kysely';

/** A file that shows why a unit gains or loses points; the bytes are in the file store under their hash. */
export interface ScoreEvidence {
  id: string;
  adjustment_id: string;
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
