// Generated from the migrated database; do not edit.

/** A role held on a unit and everything below it, half-open [valid_from, valid_to); kept for ever. */
export interface RoleGrant {
  id: string;
  person_id: string;
  role: string;
  unit_id: string;
  valid_from: string;
  valid_to: string | null;
  granted_by: string;
  reason: string | null;
  ended_by: string | null;
  end_reason: string | null;
}
