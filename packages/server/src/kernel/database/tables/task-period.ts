// Generated from the migrated database; do not edit.

/** One round of a task's cycle, half-open [starts_at, ends_at): what was owed and what came in. */
export interface TaskPeriod {
  id: string;
  task_id: string;
  unit_id: string;
  key: string;
  label: string;
  starts_at: string;
  ends_at: string;
  due_at: string | null;
  report_id: string | null;
  report_state: string | null;
  submitted_at: string | null;
  accepted_at: string | null;
  waived_at: string | null;
  waived_reason: string | null;
}
