import { after } from '@lianfang/contract/lifecycle';
import { orderLifecycle, OrderState } from '@lianfang/contract/orders/orders';
import type { Actor } from '../../../kernel/access/actor.ts';
import type { Transaction } from '../../../kernel/database/connect.ts';
import { recordBankEvent } from '../bank-api/record-bank-event.ts';
import { settleShare } from '../returns/settle-share.ts';
import { scheduleSteps } from './order-steps.ts';
import { settleClocks } from './settle-clocks.ts';
import { announceOrder, insertOrderEvent, type OrderChange, updateOrder } from './order-store.ts';
import type { OrderFound } from './order-subject.ts';

export type OrderMoveName = keyof typeof orderLifecycle.moves;

export interface OrderMove {
  readonly move: OrderMoveName;
  readonly version: number;
  readonly reason?: string;
  readonly change?: Omit<OrderChange, 'state'>;
}

/** Moves an order along its lifecycle and writes its history. Returns the code to refuse with, or null where it is done. */
export const moveOrder = async (
  tx: Transaction,
  order: OrderFound,
  { move, version, reason = '', change = {} }: OrderMove,
  actor: Actor,
  now: Temporal.Instant,
): Promise<'order-state' | 'changed-meanwhile' | null> => {
  const state = after(orderLifecycle, OrderState.parse(order.state), move);
  if (state === null) return 'order-state';
  if (!(await updateOrder(tx, order.id, version, { ...change, state }))) return 'changed-meanwhile';
  await scheduleSteps(tx, order.id, change);
  await settleClocks(tx, order.id, state, now);
  await insertOrderEvent(tx, order.id, { move, reason }, actor, now);
  const isSealed = order.sealed_at !== null || state === 'sealed';
  await recordBankEvent(tx, order, move, isSealed, now);
  await announceOrder(tx, order, isSealed);
  if (order.kind === 'return') await settleShare(tx, order.id, actor, now);
  return null;
};
