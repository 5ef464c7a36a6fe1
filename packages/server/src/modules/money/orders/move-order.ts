import { after } from '@lianfang/contract/lifecycle';
import { orderLifecycle, OrderState } from '@lianfang/contract/orders/orders';
import type { Actor } from '../../../kernel/access/actor.ts';
import type { Transaction } from '../../../kernel/database/connect.ts';
import { recordBankEvents } from '../bank-api/record-bank-event.ts';
import { settleShare } from '../returns/settle-share.ts';
import { scheduleSteps } from './order-steps.ts';
import { settleClocks } from './settle-clocks.ts';
import { announceOrders, insertOrderEvents, type OrderChange, updateOrders } from './order-store.ts';
import type { OrderFound } from './order-subject.ts';

export type OrderMoveName = keyof typeof orderLifecycle.moves;

export interface OrderMove {
  readonly move: OrderMoveName;
  readonly version: number;
  readonly reason?: string;
  readonly change?: Omit<OrderChange, 'state'>;
}

/** Orders that make the same move, each from the version that somebody saw. */
export interface OrderMoves extends Omit<OrderMove, 'version'> {
  readonly orders: readonly { readonly order: OrderFound; readonly version: number }[];
}

/** The code to refuse with, and the order it is about. */
export interface MoveFault {
  readonly code: 'order-state' | 'changed-meanwhile';
  readonly orderId: string;
}

/** Moves an order along its lifecycle and writes its history. Returns the code to refuse with, or null where it is done. */
export const moveOrder = async (
  tx: Transaction,
  order: OrderFound,
  { version, ...act }: OrderMove,
  actor: Actor,
  now: Temporal.Instant,
): Promise<MoveFault['code'] | null> => {
  const fault = await moveOrders(tx, { ...act, orders: [{ order, version }] }, actor, now);
  return fault?.code ?? null;
};

/** The statements are the same however many orders move from one state to another. */
const moveTo = async (
  tx: Transaction,
  state: OrderState,
  { move, reason = '', change = {}, orders }: OrderMoves,
  actor: Actor,
  now: Temporal.Instant,
): Promise<MoveFault | null> => {
  const seen = orders.map(({ order, version }) => ({ id: order.id, version }));
  const ids = seen.map(({ id }) => id);
  const moved = await updateOrders(tx, seen, { ...change, state });
  // One that is named twice would move twice: the second time is too late.
  const late = ids.find((id, place) => !moved.has(id) || ids.indexOf(id) !== place);
  if (late !== undefined) return { code: 'changed-meanwhile', orderId: late };
  await scheduleSteps(tx, ids, change);
  await settleClocks(tx, ids, state, now);
  await insertOrderEvents(tx, ids, { move, reason }, actor, now);
  const isSealed = (order: OrderFound): boolean => order.sealed_at !== null || state === 'sealed';
  const all = orders.map(({ order }) => order);
  await recordBankEvents(tx, all.filter(isSealed), move, now);
  await announceOrders(tx, all, isSealed);
  for (const order of all) if (order.kind === 'return') await settleShare(tx, order.id, actor, now);
  return null;
};

/**
 * Moves orders along their lifecycle and writes their histories; the change is the same for all but for the number, which
 * counts up. Returns what to refuse with, or null where all are done: a caller that refuses rolls all of them back.
 */
export const moveOrders = async (
  tx: Transaction,
  act: OrderMoves,
  actor: Actor,
  now: Temporal.Instant,
): Promise<MoveFault | null> => {
  const byState = Map.groupBy(act.orders, ({ order }) => order.state);
  for (const [from, orders] of byState) {
    const state = after(orderLifecycle, OrderState.parse(from), act.move);
    if (state === null) return { code: 'order-state', orderId: orders[0]?.order.id ?? '' };
    const fault = await moveTo(tx, state, { ...act, orders }, actor, now);
    if (fault) return fault;
  }
  return null;
};
