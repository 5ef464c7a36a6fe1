// Generated from the migrated database; do not edit.
import type { ColumnType } from 'kysely';

/** A clock of an order that ran out before somebody did what it asked: what, since when, who was told, when it was made good. */
export interface MissedClock {
  id: string;
  order_id: string;
  clock: string;
  due_at: string;
  noticed_at: string;
  told: ColumnType<string[], string[] | undefined, string[]>;
  settled_at: string | null;
  cause: string | null;
  caused_by: string | null;
  note: string | null;
  noted_by: string | null;
  version: ColumnType<number, number | undefined, number>;
}
