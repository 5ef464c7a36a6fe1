// Generated from the migrated database; do not edit.

/** What the machine read in a narrative against what a person settled: to train with. */
export interface ReadingCorrection {
  id: string;
  case_id: string;
  what: string;
  identifier_type: string | null;
  suggested: string | null;
  settled: string | null;
  model: string;
  corrected_by: string | null;
  corrected_at: string;
}
