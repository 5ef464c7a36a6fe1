// Generated from the migrated database; do not edit.

/** Ten codes for the day the phone is lost, each good once; the slot is the digit it begins with. */
export interface RecoveryCode {
  person_id: string;
  slot: number;
  hash: string;
  used_at: string | null;
}
