// Generated from the migrated database; do not edit.
import type { ColumnType } from 'kysely';

/** Every act on a return: who, why, when. */
export interface MoneyReturnEvent {
  money_return_id: string;
  at: string;
  id: string;
  move: string;
  actor: string;
  reason: ColumnType<string, string | undefined, string>;
}
