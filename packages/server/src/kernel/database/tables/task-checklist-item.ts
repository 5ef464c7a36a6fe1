// Generated from the migrated database; do not edit.

/** Steps of a task that its unit ticks off. */
export interface TaskChecklistItem {
  id: string;
  task_id: string;
  position: number;
  text: string;
  done_at: string | null;
  done_by: string | null;
}
