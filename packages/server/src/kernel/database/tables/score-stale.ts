// Generated from the migrated database; do not edit.
import type { ColumnType } from 'kysely';

/** Figures that a change has made stale. One row for each change: a shared row could be cleared by a count that did not see a later change. */
export interface ScoreStale {
  id: ColumnType<bigint, bigint | undefined, bigint>;
  unit_id: string;
  month: string;
}
