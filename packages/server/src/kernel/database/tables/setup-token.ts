// Generated from the migrated database; do not edit.

/** One-time tokens of the first-run page; the token itself is only shown at the console. */
export interface SetupToken {
  id: string;
  token_sha256: string;
  issued_at: string;
  expires_at: string;
  used_at: string | null;
}
