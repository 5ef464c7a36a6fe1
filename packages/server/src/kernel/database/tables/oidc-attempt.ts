// Generated from the migrated database; do not edit.

/** Sign-ins sent to the identity provider and not yet come back; each comes back once, to the same browser. */
export interface OidcAttempt {
  state_sha256: string;
  browser_sha256: string;
  secrets_sealed: string;
  expires_at: string;
}
