// Generated from the migrated database; do not edit.
import type { ColumnType } from 'kysely';

/** The application of one victim for frozen money; amounts in fen. */
export interface ReturnClaim {
  id: string;
  money_return_id: string;
  case_id: string;
  loss: bigint;
  given: ColumnType<bigint, bigint | undefined, bigint>;
  told_on: string | null;
  told: string | null;
  applied_on: string | null;
  application_sealed: string;
  standing: ColumnType<string, string | undefined, string>;
  standing_reason: string | null;
  created_at: string;
}
