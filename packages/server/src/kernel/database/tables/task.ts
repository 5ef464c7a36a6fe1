// Generated from the migrated database; do not edit.
import type { ColumnType } from 'kysely';
import type { Json } from '../json.ts';

/** A unit's part in a measure: what it owes, until when and how often. */
export interface Task {
  id: string;
  plan_id: string;
  plan_version_id: string;
  measure_id: string;
  lineage_id: string;
  measure_path: string;
  position: number;
  unit_id: string;
  part: string;
  title: string;
  acceptance: ColumnType<string, string | undefined, string>;
  cycle: ColumnType<Json, string, string>;
  due_in: ColumnType<string, string | undefined, string>;
  starts_on: string;
  ends_on: string | null;
  state: ColumnType<string, string | undefined, string>;
  delegate_id: string | null;
  next_period_id: string | null;
  next_due_at: string | null;
  created_at: string;
  version: ColumnType<number, number | undefined, number>;
}
