// Generated from the migrated database; do not edit.

/** How a unit was named and where it stood, half-open [valid_from, valid_to). */
export interface UnitVersion {
  unit_id: string;
  valid_from: string;
  valid_to: string | null;
  name: string;
  short_name: string | null;
  kind: string;
  parent_id: string | null;
  reason: string;
}
