// Generated from the migrated database; do not edit.
import type { ColumnType } from 'kysely';

/** What a person decided of links between cases: each of the one with each of the other; the last that was not withdrawn counts. */
export interface LinkDecision {
  id: string;
  place: ColumnType<bigint, bigint | undefined, bigint>;
  kind: string;
  cases: string[];
  others: string[];
  series_event_id: string | null;
  decided_by: string | null;
  decided_at: string;
  reason: string;
  withdrawn_by: string | null;
  withdrawn_at: string | null;
  withdrawn_reason: string | null;
  changed: ColumnType<bigint, bigint | undefined, bigint>;
}
