// Generated from the migrated database; do not edit.

/** A unit in a frozen scorecard; the summary holds the hash of the detail. */
export interface ScoreSnapshotRow {
  snapshot_id: string;
  position: number;
  unit_id: string;
  summary: string;
  detail: string;
}
