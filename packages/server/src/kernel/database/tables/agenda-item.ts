// Generated from the migrated database; do not edit.

/** Points of a meeting in their order. */
export interface AgendaItem {
  meeting_id: string;
  position: number;
  title: string;
  minutes: number | null;
  unit_id: string | null;
}
