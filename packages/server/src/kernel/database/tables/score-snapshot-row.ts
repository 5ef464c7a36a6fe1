// Generated from the migrated database; do not edit.

/** A unit in a frozen scorecard, with its items and figures, and the records behind them as they were; the summary holds the hashes of both. */
export interface ScoreSnapshotRow {
  snapshot_id: string;
  position: number;
  unit_id: string;
  summary: string;
  detail: string;
  records: string;
}
