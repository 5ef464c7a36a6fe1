// Generated from the migrated database; do not edit.

/** Months whose figures are counted in score_figure; nothing that fell due after as_of is in them yet. */
export interface ScoreMonth {
  month: string;
  as_of: string;
}
