// Generated from the migrated database; do not edit.

/** An implementation plan that the office runs; its content is in its versions. */
export interface Plan {
  id: string;
  unit_id: string;
  title: string;
  created_at: string;
  archived_at: string | null;
}
