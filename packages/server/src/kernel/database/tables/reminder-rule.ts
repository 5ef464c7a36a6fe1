// Generated from the migrated database; do not edit.

/** When units are reminded of a due day, half-open [valid_from, valid_to). */
export interface ReminderRule {
  id: string;
  day_offset: string;
  at_time: string;
  working_days_only: boolean;
  audience: string[];
  outside: boolean;
  valid_from: string;
  valid_to: string | null;
}
