// Generated from the migrated database; do not edit.

/** Days on which the county's word goes over the State Council's arrangement; "usual" is what the weekday says. */
export interface CalendarDay {
  date: string;
  year: number;
  kind: string;
  name: string;
  changed_at: string;
  changed_by: string;
}
