// Generated from the migrated database; do not edit.

/** Figures counted once for reading often; a unit without rows in a counted month has nothing to count. What changed since stands in score_stale and is counted afresh by every reader. */
export interface ScoreFigure {
  month: string;
  unit_id: string;
  code: string;
  numerator: bigint;
  denominator: bigint | null;
  as_of: string;
}
