// Generated from the migrated database; do not edit.

/** Nonces of signed requests, kept for as long as their signature could be sent again. */
export interface BankKeyNonce {
  key_id: string;
  nonce: string;
  until: string;
}
