// Generated from the migrated database; do not edit.

/** What is to be said of a clock of an order, and when; told once, then told_at is set. A clock that stopped is not told. */
export interface OrderStep {
  order_id: string;
  clock: string;
  step: string;
  at: string;
  told_at: string | null;
}
