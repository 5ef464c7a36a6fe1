// Generated from the migrated database; do not edit.
import type { ColumnType } from 'kysely';

/** One change of the list for one receiver: sent, and the proof of when it was taken and by whom. */
export interface WatchDelivery {
  id: string;
  entry_id: string;
  receiver_id: string;
  change: string;
  sent_at: string;
  due_at: string;
  warnings: ColumnType<string[], string[] | undefined, string[]>;
  basis: string;
  taken_at: string | null;
  taken_by: string | null;
  taken_by_key: string | null;
}
