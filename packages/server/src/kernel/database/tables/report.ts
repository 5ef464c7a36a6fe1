// Generated from the migrated database; do not edit.
import type { ColumnType } from 'kysely';

/** What a unit reports on one period of a task. */
export interface Report {
  id: string;
  task_id: string;
  period_id: string;
  unit_id: string;
  author_id: string | null;
  state: ColumnType<string, string | undefined, string>;
  progress: ColumnType<string, string | undefined, string>;
  problems: ColumnType<string, string | undefined, string>;
  next_steps: ColumnType<string, string | undefined, string>;
  first_submitted_at: string | null;
  submitted_at: string | null;
  decided_at: string | null;
  decided_by: string | null;
  late: ColumnType<boolean, boolean | undefined, boolean>;
  revision: ColumnType<number, number | undefined, number>;
  evidence_count: ColumnType<number, number | undefined, number>;
  created_at: string;
  version: ColumnType<number, number | undefined, number>;
}
