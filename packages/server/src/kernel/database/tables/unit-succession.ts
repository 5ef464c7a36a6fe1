// Generated from the migrated database; do not edit.

/** Which unit took over the work of a closed one, and when. */
export interface UnitSuccession {
  from_id: string;
  to_id: string;
  day: string;
  reason: string;
}
