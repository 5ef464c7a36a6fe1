// Generated from the migrated database; do not edit.

/** Challenges handed out and not yet answered; each is answered once. */
export interface PasskeyChallenge {
  challenge_sha256: string;
  purpose: string;
  session_id: string | null;
  expires_at: string;
}
