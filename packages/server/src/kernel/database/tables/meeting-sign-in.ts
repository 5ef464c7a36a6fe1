// Generated from the migrated database; do not edit.

/** Who came for a unit; without person_id entered from the paper list. */
export interface MeetingSignIn {
  id: string;
  meeting_id: string;
  unit_id: string;
  person_id: string | null;
  name: string;
  at: string;
  entered_by: string | null;
}
