// Generated from the migrated database; do not edit.
import type { ColumnType } from 'kysely';
import type { Json } from '../json.ts';

/** Failed sign-ins of the last while, by sign-in name (known or not) and by address. */
export interface SignInLock {
  kind: string;
  key_sha256: string;
  failed_at: ColumnType<Json, string, string>;
  locks: number;
  locked_until: string | null;
  changed_at: string;
}
