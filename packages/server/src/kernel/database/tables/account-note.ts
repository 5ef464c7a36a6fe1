// Generated from the migrated database; do not edit.

/** What the officers of a case wrote on an account of its trace. */
export interface AccountNote {
  case_id: string;
  account: string;
  note: string;
  noted_by: string | null;
  noted_at: string;
}
