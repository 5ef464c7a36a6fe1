// Generated from the migrated database; do not edit.

/** A reported figure; money in fen. */
export interface ReportFigure {
  report_id: string;
  indicator_id: string;
  numerator: bigint;
  denominator: bigint | null;
}
