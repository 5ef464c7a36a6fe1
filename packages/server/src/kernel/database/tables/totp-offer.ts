// Generated from the migrated database; do not edit.

/** Secret shown as a QR code and not yet confirmed by a code. */
export interface TotpOffer {
  person_id: string;
  secret_sealed: string;
  offered_at: string;
}
