// Generated from the migrated database; do not edit.
import type { ColumnType } from 'kysely';

/** A file that shows what a unit answers or has put right; the bytes are in the file store under their hash. */
export interface SupervisionEvidence {
  id: string;
  reply_id: string | null;
  problem_id: string | null;
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
