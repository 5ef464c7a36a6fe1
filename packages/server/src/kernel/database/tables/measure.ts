// Generated from the migrated database; do not edit.
import type { ColumnType } from 'kysely';
import type { Json } from '../json.ts';

/** One measure of a version of a plan. */
export interface Measure {
  id: string;
  plan_version_id: string;
  lineage_id: string;
  position: number;
  path: string;
  heading: string | null;
  text: string;
  span_start: number | null;
  span_end: number | null;
  extent_start: number | null;
  extent_end: number | null;
  deadline_text: string | null;
  deadline_start: number | null;
  deadline_end: number | null;
  cycle: ColumnType<Json | null, string | null | undefined, string | null>;
  due_in: ColumnType<string, string | undefined, string>;
  starts_on: string | null;
  without_lead: ColumnType<boolean, boolean | undefined, boolean>;
  edited: ColumnType<boolean, boolean | undefined, boolean>;
  doubts: ColumnType<Json, string | undefined, string>;
}
