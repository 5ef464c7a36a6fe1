// Generated from the migrated database; do not edit.

/** Who inspects. */
export interface Inspector {
  inspection_id: string;
  person_id: string;
}
