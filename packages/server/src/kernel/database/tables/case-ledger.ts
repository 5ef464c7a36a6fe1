// Generated from the migrated database; do not edit.

/** The fund ledger of a case: what banks told in it and nothing else. */
export interface CaseLedger {
  case_id: string;
  ledger_id: string;
}
