// Generated from the migrated database; do not edit.

/** Password of a person, hashed with argon2id; who has none signs in by passkey or identity provider. */
export interface Password {
  person_id: string;
  hash: string;
  set_at: string;
  temporary_until: string | null;
}
