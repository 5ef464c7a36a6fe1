// Generated from the migrated database; do not edit.
import type { ColumnType } from 'kysely';

/** What somebody says against a restriction, and what was decided (反电信网络诈骗法 第三十二条). */
export interface Appeal {
  id: string;
  year: number;
  number: number;
  unit_id: string;
  state: ColumnType<string, string | undefined, string>;
  channel: string;
  code_mac: string | null;
  text_sealed: string | null;
  received_at: string;
  due_at: string;
  warnings: ColumnType<string[], string[] | undefined, string[]>;
  clock_basis: string;
  rule_id: string;
  account_key: string | null;
  entry_id: string | null;
  examination: string | null;
  examined_by: string | null;
  bank_id: string | null;
  reasons: string | null;
  remedy: string | null;
  decision: string | null;
  decided_by: string | null;
  decided_at: string | null;
  withdrawn_orders: ColumnType<number, number | undefined, number>;
  kept_until: string | null;
  created_at: string;
  version: ColumnType<number, number | undefined, number>;
  bank_outcome: string | null;
  bank_reasons: string | null;
  bank_answered_by: string | null;
  bank_answered_at: string | null;
}
