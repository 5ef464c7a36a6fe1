// Generated from the migrated database; do not edit.
import type { ColumnType } from 'kysely';

/** Transfers that banks told for one purpose (one case); nothing of one ledger is read with another. */
export interface FundLedger {
  id: string;
  given: ColumnType<bigint, bigint | undefined, bigint>;
  opened_at: string;
}
