// Generated from the migrated database; do not edit.

/** How a unit was named and where it stood, half-open [valid_from, valid_to); a closed unit ends with an empty row that says why. */
export interface UnitVersion {
  unit_id: string;
  version: number;
  valid_from: string;
  valid_to: string | null;
  name: string;
  short_name: string | null;
  kind: string;
  parent_id: string | null;
  reason: string;
  note: string | null;
}
