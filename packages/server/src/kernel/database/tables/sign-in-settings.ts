// Generated from the migrated database; do not edit.
import type { ColumnType } from 'kysely';
import type { Json } from '../json.ts';

/** How strict signing in is, and the identity provider; without the row the starting rules hold. */
export interface SignInSettings {
  only_row: ColumnType<boolean, boolean | undefined, boolean>;
  rules: ColumnType<Json, string, string>;
  oidc: ColumnType<Json | null, string | null | undefined, string | null>;
  oidc_secret_sealed: string | null;
  version: number;
  changed_at: string;
  changed_by: string;
}
