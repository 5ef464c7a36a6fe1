// Generated from the migrated database; do not edit.
import type { ColumnType } from 'kysely';

/** People who may sign in. */
export interface Person {
  id: string;
  name: string;
  login: string;
  unit_id: string;
  post: string | null;
  phone_sealed: string | null;
  status: string;
  status_since: string;
  status_reason: string | null;
  created_at: string;
  version: ColumnType<number, number | undefined, number>;
}
