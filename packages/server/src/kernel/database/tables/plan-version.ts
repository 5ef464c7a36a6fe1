// Generated from the migrated database; do not edit.
import type { ColumnType } from 'kysely';
import type { Json } from '../json.ts';

/** A plan as imported, reviewed and confirmed; a confirmed version never changes. */
export interface PlanVersion {
  id: string;
  plan_id: string;
  number: number | null;
  state: string;
  title: string;
  document_number: string | null;
  issued_on: string | null;
  source_text: string;
  sections: ColumnType<Json, string, string>;
  reporting_rules: ColumnType<Json, string | undefined, string>;
  previous_id: string | null;
  file_sha256: string | null;
  file_name: string | null;
  media_type: string | null;
  imported_at: string;
  imported_by: string;
  submitted_at: string | null;
  submitted_by: string | null;
  confirmed_at: string | null;
  confirmed_by: string | null;
  remark: string | null;
  version: ColumnType<number, number | undefined, number>;
}
