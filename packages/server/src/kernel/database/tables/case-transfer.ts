// Generated from the migrated database; do not edit.

/** A payment that the victim made, amount in fen; never a statement of somebody who is in no case. */
export interface CaseTransfer {
  id: string;
  case_id: string;
  at: string;
  amount: bigint;
  method: string;
  from_number: string | null;
  from_name: string | null;
  from_bank_name: string | null;
  from_bank_id: string | null;
  to_number: string;
  to_name: string | null;
  to_bank_name: string | null;
  to_bank_id: string | null;
  reference: string | null;
}
