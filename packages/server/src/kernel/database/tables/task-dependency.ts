// Generated from the migrated database; do not edit.

/** Tasks that must have reported before another can. */
export interface TaskDependency {
  task_id: string;
  waits_for: string;
}
