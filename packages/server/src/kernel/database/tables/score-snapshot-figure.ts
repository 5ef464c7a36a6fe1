// Generated from the migrated database; do not edit.

/** The records behind a frozen figure as they were; the detail of the row holds the hash of this text. */
export interface ScoreSnapshotFigure {
  snapshot_id: string;
  unit_id: string;
  code: string;
  records: string;
}
