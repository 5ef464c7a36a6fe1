// Generated from the migrated database; do not edit.
import type { ColumnType } from 'kysely';

/** Number of the last event of all banks; the lock of its one row makes numbers follow commits, so that no reader misses one. */
export interface BankFeed {
  is_only: ColumnType<boolean, boolean | undefined, boolean>;
  last: bigint;
}
