import type { OrderState, OrderText } from '@lianfang/contract/orders/orders';
import { sql, type Updateable } from 'kysely';
import { v7 as uuid } from 'uuid';
import { type Actor, auditName } from '../../../kernel/access/actor.ts';
import type { Transaction } from '../../../kernel/database/connect.ts';
import type { ControlOrder } from '../../../kernel/database/tables/control-order.ts';
import { announcePaths } from '../../../kernel/live/announce-path.ts';
import type { OrderLaw } from './order-law.ts';
import type { OrderFound } from './order-subject.ts';
import type { PersonNotice } from './person-notice.ts';

/** The columns of what an officer writes in an order, and of what the law adds. */
export const orderColumns = (text: OrderText, law: OrderLaw, told: PersonNotice, ruleId: string | null) => ({
  kind: text.kind,
  account_number: text.account.number,
  account_name: text.account.name,
  bank_name: text.account.bankName,
  bank_id: text.account.bankId ?? '',
  amount: text.amount === null ? null : BigInt(text.amount),
  transfer_at: text.transferAt,
  is_major: text.isMajor,
  reason: text.reason,
  previous_id: text.previousId,
  basis: law.basis,
  level: law.level,
  rule_id: ruleId,
  ...told,
});

export interface NewOrder {
  readonly id: string;
  readonly caseId: string;
  readonly unitId: string;
  readonly layer: number;
  readonly draftedBy: string | null;
  readonly columns: ReturnType<typeof orderColumns>;
}

const rowOf = (order: NewOrder, now: Temporal.Instant) => ({
  id: order.id,
  case_id: order.caseId,
  unit_id: order.unitId,
  layer: order.layer,
  drafted_by: order.draftedBy,
  created_at: now.toString(),
  ...order.columns,
});

/** Inserts drafts; gives the ids of those inserted: not of one whose account got an open order of the same kind before. */
export const insertOrders = async (
  tx: Transaction,
  orders: readonly NewOrder[],
  now: Temporal.Instant,
): Promise<ReadonlySet<string>> => {
  const made = await tx
    .insertInto('control_order')
    .values(orders.map((order) => rowOf(order, now)))
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute();
  return new Set(made.map(({ id }) => id));
};

/** A line of the history of an order. */
export interface OrderEvent {
  readonly move: string;
  readonly reason?: string;
}

/** Adds a line to the history of an order. */
export const insertOrderEvent = (
  tx: Transaction,
  id: string,
  event: OrderEvent,
  actor: Actor,
  now: Temporal.Instant,
): Promise<void> => insertOrderEvents(tx, [id], event, actor, now);

/** Adds the same line to the history of several orders. */
export const insertOrderEvents = async (
  tx: Transaction,
  ids: readonly string[],
  { move, reason = '' }: OrderEvent,
  actor: Actor,
  now: Temporal.Instant,
): Promise<void> => {
  const event = { at: now.toString(), move, actor: auditName(actor), reason };
  const rows = ids.map((id) => ({ order_id: id, id: uuid(), ...event }));
  await tx.insertInto('control_order_event').values(rows).execute();
};

export type OrderChange = Omit<Updateable<ControlOrder>, 'id' | 'version' | 'state'> & { readonly state?: OrderState };

/** An order as somebody saw it. */
export interface OrderSeen {
  readonly id: string;
  readonly version: number;
}

/**
 * Makes the same change to orders whose version is still the given one, and gives the ids of those: somebody was faster
 * with the rest. Where the change has a number it is that of the first order, and those after it get the next ones.
 */
export const updateOrders = async (
  tx: Transaction,
  orders: readonly OrderSeen[],
  { number, ...change }: OrderChange,
): Promise<ReadonlySet<string>> => {
  const seen = sql<{ id: string; version: number; place: number }>`(
    select * from unnest(${orders.map(({ id }) => id)}::uuid[], ${orders.map(({ version }) => version)}::int[])
      with ordinality one(id, version, place))`;
  const numbered = typeof number === 'number' ? { number: sql<number>`${number}::int + seen.place::int - 1` } : {};
  const updated = await tx
    .updateTable('control_order')
    .from(seen.as('seen'))
    .set({ ...change, ...numbered, version: sql<number>`control_order.version + 1` })
    .whereRef('control_order.id', '=', 'seen.id')
    .whereRef('control_order.version', '=', 'seen.version')
    .returning('control_order.id')
    .execute();
  return new Set(updated.map(({ id }) => id));
};

const announcedOf = (order: OrderFound, isSealed: boolean) => [
  { topic: 'order', id: order.id, path: order.unit_path },
  { topic: 'case', id: order.case_id, path: order.unit_path },
  ...(isSealed ? [{ topic: 'order', id: order.id, path: order.bank_path }] : []),
];

/** Tells open pages of the police, its case's among them, and, once it is sealed, of the bank. */
export const announceOrder = (tx: Transaction, order: OrderFound, isSealed: boolean): Promise<void> =>
  announcePaths(tx, announcedOf(order, isSealed));

/** The same of several orders. */
export const announceOrders = (
  tx: Transaction,
  orders: readonly OrderFound[],
  isSealed: (order: OrderFound) => boolean,
): Promise<void> =>
  announcePaths(
    tx,
    orders.flatMap((order) => announcedOf(order, isSealed(order))),
  );
