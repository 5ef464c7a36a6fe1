// Generated from the migrated database; do not edit.

/** What a bank has to know of its orders, written in the transaction that makes it so. */
export interface BankEvent {
  id: string;
  unit_id: string;
  seq: bigint;
  event: string;
  order_id: string;
  at: string;
  message_id: string | null;
  told_at: string | null;
}
