// Generated from the migrated database; do not edit.

/** A frozen scorecard, never reopened: a correction is the next number of the month. */
export interface ScoreSnapshot {
  id: string;
  audience: string;
  month: string;
  number: number;
  reason: string | null;
  as_of: string;
  frozen_at: string;
  frozen_by: string | null;
  head: string;
  sha256: string;
}
