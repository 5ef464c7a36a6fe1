// Generated from the migrated database; do not edit.

/** A unit visited and what was found there. */
export interface InspectionUnit {
  inspection_id: string;
  unit_id: string;
  finding: string | null;
}
