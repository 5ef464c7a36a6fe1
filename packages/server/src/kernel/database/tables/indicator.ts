// Generated from the migrated database; do not edit.

/** A figure that a measure asks its units for; a ratio keeps numerator and denominator. */
export interface Indicator {
  id: string;
  lineage_id: string;
  code: string;
  name: string;
  counted_in: string;
  kind: string;
  out_of: string | null;
  required: boolean;
  dropped_at: string | null;
  created_at: string;
}
