// Generated from the migrated database; do not edit.

/** What an upheld appeal lifted: the release it sealed, or the entry it took off the watch list. */
export interface AppealLifting {
  appeal_id: string;
  id: string;
  order_id: string | null;
  entry_id: string | null;
}
