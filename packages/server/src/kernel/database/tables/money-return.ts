// Generated from the migrated database; do not edit.
import type { ColumnType } from 'kysely';

/** The return of one frozen balance to its victims; amounts in fen. */
export interface MoneyReturn {
  id: string;
  unit_id: string;
  case_id: string;
  freeze_id: string;
  state: ColumnType<string, string | undefined, string>;
  round: ColumnType<number, number | undefined, number>;
  frozen: bigint;
  given: ColumnType<bigint, bigint | undefined, bigint>;
  opened_by: string | null;
  opened_at: string;
  version: ColumnType<number, number | undefined, number>;
}
