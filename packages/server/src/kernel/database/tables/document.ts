// Generated from the migrated database; do not edit.
import type { ColumnType } from 'kysely';
import type { Json } from '../json.ts';

/** An official document from draft to issue; what was issued never changes. */
export interface Document {
  id: string;
  kind: string;
  title: string;
  content: ColumnType<Json, string, string>;
  state: ColumnType<string, string | undefined, string>;
  subject_id: string | null;
  month: string | null;
  as_of: string;
  number_text: string | null;
  year: number | null;
  number: number | null;
  code: string | null;
  sha256: string | null;
  drafted_by: string | null;
  submitted_by: string | null;
  issued_by: string | null;
  issued_at: string | null;
  changed_at: string;
  version: ColumnType<number, number | undefined, number>;
  paper: ColumnType<Json | null, string | null | undefined, string | null>;
  pdf_sha256: string | null;
}
