// Generated from the migrated database; do not edit.
import type { ColumnType } from 'kysely';

/** Every transition of an order: who, why, when. */
export interface ControlOrderEvent {
  order_id: string;
  at: string;
  id: string;
  move: string;
  actor: string;
  reason: ColumnType<string, string | undefined, string>;
}
