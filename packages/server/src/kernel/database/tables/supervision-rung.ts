// Generated from the migrated database; do not edit.
import type { ColumnType } from 'kysely';
import type { Json } from '../json.ts';

/** The ladder of supervision as data, half-open [valid_from, valid_to); a case keeps the terms it was drafted under. */
export interface SupervisionRung {
  id: string;
  code: string;
  rung_order: number;
  zh: string;
  en: string;
  entry: ColumnType<Json, string, string>;
  approval: string;
  reply_working_days: number | null;
  rectify_working_days: number | null;
  number_word: string;
  template: ColumnType<string, string | undefined, string>;
  submits_upward: boolean;
  valid_from: string;
  valid_to: string | null;
  amended_by: string | null;
  amend_reason: string | null;
}
