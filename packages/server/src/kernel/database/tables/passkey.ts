// Generated from the migrated database; do not edit.
import type { ColumnType } from 'kysely';
import type { Json } from '../json.ts';

/** WebAuthn credentials; public_key is COSE in base64url. */
export interface Passkey {
  id: string;
  person_id: string;
  credential_id: string;
  public_key: string;
  counter: bigint;
  transports: ColumnType<Json, string, string>;
  name: string;
  synced: boolean;
  added_at: string;
  last_used_at: string | null;
}
