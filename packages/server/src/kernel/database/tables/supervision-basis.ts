// Generated from the migrated database; do not edit.

/** The records that a case rests on, so that nothing is held against a unit twice on one rung. */
export interface SupervisionBasis {
  supervision_id: string;
  kind: string;
  subject_id: string;
  label: string;
  at: string;
  task_id: string | null;
}
