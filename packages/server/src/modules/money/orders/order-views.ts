import { OrderRecord, OrderRow } from '@lianfang/contract/orders/orders';
import { sql } from 'kysely';
import type { Actor } from '../../../kernel/access/actor.ts';
import { mayDo } from '../../../kernel/access/decide.ts';
import type { Reader } from '../../../kernel/database/connect.ts';
import { namesOf } from '../../people/index.ts';
import { caseNumberText } from '../cases/case-subject.ts';
import { orderAbilities } from './order-abilities.ts';
import { clocksOf } from './order-clocks.ts';
import { orderNumberText } from './order-number.ts';
import { type OrderFound, type OrderSubject, orderSubject } from './order-subject.ts';

/** Whose eyes a record is for: a bank sees orders to it, and no case behind them. */
export type Side = 'police' | 'bank';

const fenOf = (amount: bigint | null): number | null => (amount === null ? null : Number(amount));

/** A found order as a row of a list. */
export const orderRowOf = (order: OrderFound, side: Side, now: Temporal.Instant): OrderRow =>
  OrderRow.parse({
    id: order.id,
    caseId: side === 'bank' ? null : order.case_id,
    caseNumber: side === 'bank' ? null : caseNumberText({ year: order.case_year, number: order.case_number }),
    kind: order.kind,
    state: order.state,
    number: orderNumberText(order),
    account: {
      number: order.account_number,
      name: order.account_name,
      bankName: order.bank_name,
      bankId: order.bank_id,
    },
    amount: fenOf(order.amount),
    executedAmount: fenOf(order.executed_amount),
    layer: order.layer,
    basis: order.basis,
    level: order.level,
    sealedAt: order.sealed_at,
    executedAt: order.answered_at,
    clock: clocksOf(order, now)[0] ?? null,
    version: order.version,
  });

const payeeOf = ({ payee_number: number, payee_name: name, payee_bank_name: bankName }: OrderFound) =>
  number === null ? null : { number, name, bankName };

/** What went on among the police before an order was sealed, which its bank does not read. */
const internal: readonly string[] = ['draftOrders', 'editOrder', 'submitOrders', 'returnOrder', 'forwardOrder'];

const historyOf = async (tx: Reader, orderId: string, side: Side) => {
  const rows = await tx
    .selectFrom('control_order_event')
    .leftJoin('person', (join) => join.on(sql<boolean>`person.id::text = control_order_event.actor`))
    .select(['control_order_event.at', 'move', 'reason', 'person.name'])
    .where('order_id', '=', orderId)
    .orderBy('control_order_event.at', 'desc')
    .orderBy('control_order_event.id', 'desc')
    .limit(200)
    .execute();
  return rows
    .filter(({ move }) => side === 'police' || !internal.includes(move))
    .map(({ at, move, reason, name }) => ({ at, move, actorName: name ?? '系统', reason }));
};

/** The whole record of an order as one side sees it. */
export const orderRecord = async (
  tx: Reader,
  subject: OrderSubject,
  actor: Actor,
  now: Temporal.Instant,
): Promise<OrderRecord> => {
  const { order, facts } = subject;
  const side: Side = mayDo(actor, 'order.read', facts) ? 'police' : 'bank';
  const names = await namesOf(tx, [order.drafted_by, order.sealed_by]);
  return OrderRecord.parse({
    ...orderRowOf(order, side, now),
    transferAt: order.transfer_at,
    isMajor: order.is_major,
    reason: order.reason,
    previousId: order.previous_id,
    unitId: order.unit_id,
    unitName: order.unit_name,
    bankId: order.bank_id,
    bankName: order.bank_unit_name,
    payee: payeeOf(order),
    ruleId: order.rule_id,
    notice: order.notice,
    appeal: order.appeal,
    draftedByName: names(order.drafted_by),
    sealedByName: names(order.sealed_by),
    approval: order.approval,
    restrictedFrom: order.restricted_from,
    restrictedUntil: order.restricted_until,
    result: order.result,
    objection: order.objection,
    objectionAnswer: order.objection_answer,
    endedReason: order.ended_reason,
    clocks: clocksOf(order, now),
    history: await historyOf(tx, order.id, side),
    abilities: orderAbilities(subject, actor),
  });
};

/** The record read afresh, for the reply of a command. */
export const freshOrder = async (tx: Reader, id: string, actor: Actor, now: Temporal.Instant): Promise<OrderRecord> => {
  const subject = await orderSubject(tx, id);
  if (!subject) throw new Error(`order ${id} vanished within its own transaction`);
  return orderRecord(tx, subject, actor, now);
};

/** The records of several orders, in the order of the ids. */
export const freshOrders = async (
  tx: Reader,
  ids: readonly string[],
  actor: Actor,
  now: Temporal.Instant,
): Promise<{ orders: OrderRecord[] }> => {
  const orders: OrderRecord[] = [];
  for (const id of ids) orders.push(await freshOrder(tx, id, actor, now));
  return { orders };
};
