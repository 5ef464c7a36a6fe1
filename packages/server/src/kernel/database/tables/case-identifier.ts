// Generated from the migrated database; do not edit.

/** What a case names of the other side; never an account, a phone or an ID number of the victim. */
export interface CaseIdentifier {
  case_id: string;
  type: string;
  value: string;
  written: string;
  origin: string;
  noted_by: string | null;
  noted_at: string;
}
