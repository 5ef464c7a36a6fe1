// Generated from the migrated database; do not edit.

/** The signed end of the trail hour by hour, before its day is over. */
export interface AuditAnchor {
  day: string;
  seq: number;
  hash: string;
  key_id: string;
  signature: string;
  anchored_at: string;
}
