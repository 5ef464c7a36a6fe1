// Generated from the migrated database; do not edit.
import type { ColumnType } from 'kysely';

/** A shortcoming of a unit on the list of problems (问题清单), until another one has verified that it is put right. */
export interface Problem {
  id: string;
  year: number;
  number: number;
  unit_id: string;
  title: string;
  text: ColumnType<string, string | undefined, string>;
  demands: ColumnType<string, string | undefined, string>;
  due_on: string;
  source_kind: string;
  source_id: string | null;
  inspection_id: string | null;
  state: ColumnType<string, string | undefined, string>;
  rounds: ColumnType<number, number | undefined, number>;
  raised_by: string | null;
  raised_at: string;
  rectification: string | null;
  rectified_at: string | null;
  rectified_by: string | null;
  verified_at: string | null;
  verified_by: string | null;
  version: ColumnType<number, number | undefined, number>;
}
