// Generated from the migrated database; do not edit.
import type { ColumnType } from 'kysely';

/** Bonus and deduction points decided by people, with their reason and evidence. */
export interface ScoreAdjustment {
  id: string;
  unit_id: string;
  audience: string;
  month: string;
  item: string;
  points: string;
  reason: string;
  state: ColumnType<string, string | undefined, string>;
  proposed_by: string | null;
  proposed_at: string;
  decided_by: string | null;
  decided_at: string | null;
  decision_reason: string | null;
  version: ColumnType<number, number | undefined, number>;
}
