// Generated from the migrated database; do not edit.

/** Units invited to a meeting. */
export interface MeetingUnit {
  meeting_id: string;
  unit_id: string;
}
