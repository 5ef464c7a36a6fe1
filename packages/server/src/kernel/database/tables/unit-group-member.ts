// Generated from the migrated database; do not edit.

/** Listed members of a group, half-open [valid_from, valid_to). */
export interface UnitGroupMember {
  group_id: string;
  unit_id: string;
  valid_from: string;
  valid_to: string | null;
}
