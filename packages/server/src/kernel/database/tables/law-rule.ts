// Generated from the migrated database; do not edit.
import type { ColumnType } from 'kysely';
import type { Json } from '../json.ts';

/** The numbers of the law as data, half-open [valid_from, valid_to) in days of Asia/Shanghai; an order keeps the rule it was sealed under. */
export interface LawRule {
  id: string;
  code: string;
  value: ColumnType<Json, string, string>;
  basis: string;
  valid_from: string;
  valid_to: string | null;
  amended_by: string | null;
  reason: string | null;
}
