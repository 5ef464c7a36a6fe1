// Generated from the migrated database; do not edit.

/** Append-only trail of every act and every reading of a person's record, hash-chained per day. */
export interface AuditEntry {
  day: string;
  seq: number;
  at: string;
  actor: string;
  acting_for: string | null;
  action: string;
  subject_kind: string | null;
  subject_id: string | null;
  unit_id: string | null;
  detail: string;
  request_id: string;
  address: string | null;
  previous_hash: string;
  hash: string;
}
