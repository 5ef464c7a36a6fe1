import { OrderText } from '@lianfang/contract/orders/orders';
import { v7 as uuid } from 'uuid';
import type { Actor } from '../../../kernel/access/actor.ts';
import type { Transaction } from '../../../kernel/database/connect.ts';
import { composeOrder } from './compose-order.ts';
import { moveOrder, type OrderMove } from './move-order.ts';
import { insertOrders, insertOrderEvent } from './order-store.ts';
import { type OrderFound, type OrderSubject, orderSubject } from './order-subject.ts';
import { sealNow } from './sealing.ts';

/** Why and by whom a release is drafted. */
export interface ReleaseText {
  readonly reason: string;
  readonly draftedBy: string | null;
}

const textOf = (order: OrderFound, reason: string): OrderText =>
  OrderText.parse({
    kind: 'release',
    account: {
      number: order.account_number,
      name: order.account_name,
      bankName: order.bank_name,
      bankId: order.bank_id,
    },
    amount: null,
    transferAt: null,
    isMajor: false,
    reason,
    previousId: order.id,
  });

const found = async (tx: Transaction, id: string): Promise<OrderSubject> => {
  const subject = await orderSubject(tx, id);
  if (!subject) throw new Error(`order ${id} vanished within its own transaction`);
  return subject;
};

const moveOrThrow = async (
  tx: Transaction,
  { order }: OrderSubject,
  move: Omit<OrderMove, 'version'>,
  actor: Actor,
  now: Temporal.Instant,
): Promise<OrderSubject> => {
  const fault = await moveOrder(tx, order, { ...move, version: order.version }, actor, now);
  if (fault) throw new Error(`order ${order.id} could not be moved: ${fault}`);
  return found(tx, order.id);
};

/** Drafts the release of an order that restricts an account, and submits it for the seal. */
export const submitRelease = async (
  tx: Transaction,
  order: OrderFound,
  { reason, draftedBy }: ReleaseText,
  actor: Actor,
  now: Temporal.Instant,
): Promise<OrderSubject> => {
  const id = uuid();
  const columns = await composeOrder(tx, textOf(order, reason), order.unit_name, now);
  const place = { caseId: order.case_id, unitId: order.unit_id, layer: order.layer };
  await insertOrders(tx, [{ id, ...place, draftedBy, columns }], now);
  await insertOrderEvent(tx, id, { move: 'draftOrders' }, actor, now);
  return moveOrThrow(tx, await found(tx, id), { move: 'submitOrders' }, actor, now);
};

/** The same and sealed by the actor at once: it is in the bank's inbox when the transaction ends. */
export const sealRelease = async (
  tx: Transaction,
  order: OrderFound,
  text: ReleaseText,
  actor: Actor,
  now: Temporal.Instant,
): Promise<OrderSubject> => {
  const submitted = await submitRelease(tx, order, text, actor, now);
  const change = await sealNow(tx, submitted.order, actor, now);
  return moveOrThrow(tx, submitted, { move: 'sealOrders', change }, actor, now);
};

/** Withdraws an order that is on its way. */
export const withdrawNow = async (
  tx: Transaction,
  order: OrderFound,
  reason: string,
  actor: Actor,
  now: Temporal.Instant,
): Promise<OrderSubject> => moveOrThrow(tx, await found(tx, order.id), { move: 'withdrawOrder', reason }, actor, now);
