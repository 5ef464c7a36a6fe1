// Generated from the migrated database; do not edit.
import type { ColumnType } from 'kysely';
import type { Json } from '../json.ts';

/** A person's own way of narrowing the list of tasks. */
export interface SavedFilter {
  id: string;
  person_id: string;
  name: string;
  filter: ColumnType<Json, string, string>;
  sort: string;
  created_at: string;
}
