// Generated from the migrated database; do not edit.
import type { ColumnType } from 'kysely';

/** An account found to have nothing to do with a case; from then on the clock of its release runs (刑事诉讼法 第一百四十五条). Whether it is released follows from the orders. */
export interface UnrelatedFinding {
  id: string;
  case_id: string;
  unit_id: string;
  account_number: string;
  reason: string;
  found_by: string | null;
  found_at: string;
  due_at: string;
  warnings: ColumnType<string[], string[] | undefined, string[]>;
  basis: string;
  rule_id: string;
}
