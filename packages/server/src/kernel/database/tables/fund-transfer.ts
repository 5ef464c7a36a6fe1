// Generated from the migrated database; do not edit.

/** Movements of money in bank accounts, each kept twice: under its payer (out) and under its payee (in). */
export interface FundTransfer {
  account: string;
  ledger_id: string;
  at: string;
  side: string;
  ordinal: bigint;
  counterparty: string;
  amount: bigint;
  channel: string;
  reference: string | null;
  source: string | null;
  is_void: boolean;
}
