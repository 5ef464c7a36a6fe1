// Generated from the migrated database; do not edit.

/** Who acts for a person, half-open [since, until) in days of the county, or up to ended_at. */
export interface Deputy {
  id: string;
  person_id: string;
  deputy_id: string;
  since: string;
  until: string;
  reason: string;
  named_by: string;
  ended_at: string | null;
  ended_by: string | null;
}
