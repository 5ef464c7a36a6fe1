// Generated from the migrated database; do not edit.

/** Public keys that the systems of banks sign their requests with; no private key is ever here. */
export interface BankKey {
  id: string;
  unit_id: string;
  name: string;
  algorithm: string;
  public_key: string;
  fingerprint: string;
  registered_by: string | null;
  registered_at: string;
  confirmed_by: string | null;
  confirmed_at: string | null;
  valid_until: string;
  revoked_by: string | null;
  revoked_at: string | null;
  revoked_reason: string | null;
  last_used_at: string | null;
}
