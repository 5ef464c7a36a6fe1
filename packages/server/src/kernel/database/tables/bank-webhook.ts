// Generated from the migrated database; do not edit.
import type { ColumnType } from 'kysely';

/** Where the system of a bank is told of orders. */
export interface BankWebhook {
  unit_id: string;
  url: string;
  is_on: boolean;
  set_by: string | null;
  set_at: string;
  version: ColumnType<number, number | undefined, number>;
}
