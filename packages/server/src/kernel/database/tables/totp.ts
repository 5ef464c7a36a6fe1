// Generated from the migrated database; do not edit.

/** Authenticator app of a person (RFC 6238). */
export interface Totp {
  person_id: string;
  secret_sealed: string;
  enrolled_at: string;
  last_step: number;
}
