// Generated from the migrated database; do not edit.

/** Signed-in devices; the token itself is only in the cookie. */
export interface Session {
  id: string;
  token_sha256: string;
  person_id: string;
  method: string;
  stage: string;
  factor_proved: boolean;
  present_at: string;
  opened_at: string;
  seen_at: string;
  expires_at: string;
  ended_at: string | null;
  end_reason: string | null;
  address: string;
  device: string;
}
