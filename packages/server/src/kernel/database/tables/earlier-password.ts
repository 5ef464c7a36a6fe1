// Generated from the migrated database; do not edit.

/** Hashes that may not be used again; five a person are kept. */
export interface EarlierPassword {
  person_id: string;
  set_at: string;
  hash: string;
}
