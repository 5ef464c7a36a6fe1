// Generated from the migrated database; do not edit.

/** Reminders that have gone out, so that each goes out once however often the job runs; a period without a row was not reminded. */
export interface ReminderSent {
  period_id: string;
  day_offset: string;
  at: string;
}
