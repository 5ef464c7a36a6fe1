// Generated from the migrated database; do not edit.
import type { ColumnType } from 'kysely';
import type { Json } from '../json.ts';

/** What is scored, for an audience and for months, half-open [valid_from, valid_to); a published one never changes. */
export interface ScoreSheet {
  id: string;
  audience: string;
  number: number;
  state: string;
  content: ColumnType<Json, string, string>;
  valid_from: string | null;
  valid_to: string | null;
  author_id: string | null;
  created_at: string;
  published_at: string | null;
  published_by: string | null;
  version: ColumnType<number, number | undefined, number>;
}
