// Generated from the migrated database; do not edit.

/** Two things that banks told and that cannot both be so; amounts in fen. Both stay in the ledger. */
export interface Contradiction {
  id: string;
  case_id: string;
  statement_id: string;
  kind: string;
  counterparty: string | null;
  reference: string | null;
  at: string;
  told: bigint | null;
  against: bigint | null;
  against_at: string | null;
  looked_at: string | null;
  looked_by: string | null;
  remark: string | null;
}
