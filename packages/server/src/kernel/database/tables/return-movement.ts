// Generated from the migrated database; do not edit.

/** What came into a frozen account and left it, as far as it matters for its return; amount in fen. */
export interface ReturnMovement {
  money_return_id: string;
  place: number;
  at: string;
  side: string;
  amount: bigint;
  counterparty: string | null;
  case_id: string | null;
}
