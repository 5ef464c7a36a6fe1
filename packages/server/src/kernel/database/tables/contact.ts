// Generated from the migrated database; do not edit.

/** Whom to ask at a unit, half-open [since, until). */
export interface Contact {
  id: string;
  unit_id: string;
  person_id: string;
  duty: string;
  since: string;
  until: string | null;
  named_by: string;
}
