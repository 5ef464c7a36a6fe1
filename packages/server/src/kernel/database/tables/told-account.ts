// Generated from the migrated database; do not edit.

/** Holder and bank of a counterparty, as the statement of another account names them. */
export interface ToldAccount {
  case_id: string;
  account: string;
  holder: string | null;
  bank_name: string | null;
}
