// Generated from the migrated database; do not edit.
import type { ColumnType } from 'kysely';
import type { Json } from '../json.ts';

/** Every change of a draft with what was there before, for the second reviewer and for undo. */
export interface PlanEdit {
  plan_version_id: string;
  version: number;
  at: string;
  person_id: string;
  kind: string;
  words: string;
  measures: ColumnType<Json, string, string>;
  before: ColumnType<Json, string, string>;
  undone_at: string | null;
}
