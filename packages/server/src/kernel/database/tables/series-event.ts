// Generated from the migrated database; do not edit.
import type { ColumnType } from 'kysely';
import type { Json } from '../json.ts';

/** Every change of a series with what is needed to undo it; what was undone stays. */
export interface SeriesEvent {
  id: string;
  series_id: string;
  other_id: string | null;
  place: ColumnType<bigint, bigint | undefined, bigint>;
  move: string;
  at: string;
  actor: string;
  reason: string;
  case_ids: ColumnType<string[], string[] | undefined, string[]>;
  before: ColumnType<Json | null, string | null | undefined, string | null>;
  undone_at: string | null;
  undone_by: string | null;
  undone_reason: string | null;
}
