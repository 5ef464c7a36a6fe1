// Generated from the migrated database; do not edit.

/** A file that came with an appeal. */
export interface AppealFile {
  id: string;
  appeal_id: string;
  sha256: string;
  file_name: string;
  media_type: string;
  size: bigint;
}
