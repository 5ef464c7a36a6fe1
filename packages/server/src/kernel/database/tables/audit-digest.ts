// Generated from the migrated database; do not edit.

/** The signed end of each day of the trail; every digest names the one before it. */
export interface AuditDigest {
  day: string;
  entries: number;
  last_hash: string;
  previous_digest_hash: string;
  digest_hash: string;
  key_id: string;
  signature: string;
  signed_at: string;
}
