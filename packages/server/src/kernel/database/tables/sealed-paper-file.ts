// Generated from the migrated database; do not edit.

/** The file that was handed out of a paper, by its hash in the file store; every later reader gets the same bytes. */
export interface SealedPaperFile {
  paper_id: string;
  format: string;
  sha256: string;
  written_at: string;
}
