import type { OrderClock } from '@lianfang/contract/orders/orders';
import { v7 as uuid } from 'uuid';
import type { Transaction } from '../../../kernel/database/connect.ts';

export interface Missed {
  readonly orderId: string;
  readonly clock: OrderClock['kind'];
  readonly dueAt: string;
  /** Ids of those who were told. */
  readonly told: readonly string[];
  /** Where it is made good in the moment in which it is noticed. */
  readonly settledAt?: string;
}

/** Keeps that a clock ran out: once, however often it is noticed. */
export const keepMissed = async (tx: Transaction, missed: Missed, now: Temporal.Instant): Promise<void> => {
  await tx
    .insertInto('missed_clock')
    .values({
      id: uuid(),
      order_id: missed.orderId,
      clock: missed.clock,
      due_at: missed.dueAt,
      noticed_at: now.toString(),
      told: [...new Set(missed.told)],
      settled_at: missed.settledAt ?? null,
    })
    .onConflict((conflict) => conflict.columns(['order_id', 'clock', 'due_at']).doNothing())
    .execute();
};
