// Generated from the migrated database; do not edit.
import type { ColumnType } from 'kysely';
import type { Json } from '../json.ts';

/** A reply of a bank with the movements of the account of one order; stored whole or not at all. */
export interface Statement {
  id: string;
  order_id: string;
  case_id: string;
  account: string;
  origin: string;
  state: string;
  digest: string;
  column_map: string | null;
  sha256: string | null;
  file_name: string | null;
  media_type: string | null;
  bytes: ColumnType<bigint, bigint | undefined, bigint>;
  bytes_read: ColumnType<bigint, bigint | undefined, bigint>;
  given_rows: ColumnType<Json | null, string | null | undefined, string | null>;
  balance_amount: bigint | null;
  balance_at: string | null;
  told_until: string | null;
  opening_amount: bigint | null;
  opening_at: string | null;
  first_at: string | null;
  last_at: string | null;
  row_count: bigint | null;
  added_count: bigint | null;
  known_count: bigint | null;
  failed_count: bigint | null;
  rejected_count: bigint | null;
  rejects_sha256: string | null;
  reason_zh: string | null;
  reason_en: string | null;
  given_by: string | null;
  given_at: string;
  stored_at: string | null;
  given_by_key: string | null;
  contrary_count: number | null;
}
