// Generated from the migrated database; do not edit.

/** What one victim gets in a round, in fen, and the order that pays it. */
export interface ReturnShare {
  money_return_id: string;
  round: number;
  return_claim_id: string;
  amount: bigint;
  order_id: string | null;
  settled_at: string | null;
}
