import { OrderRecord, OrderRow } from '@lianfang/contract/orders/orders';
import { sql } from 'kysely';
import type { Actor } from '../../../kernel/access/actor.ts';
import { mayDo } from '../../../kernel/access/decide.ts';
import type { Reader } from '../../../kernel/database/connect.ts';
import { actorNames, namesOf } from '../../people/index.ts';
import { caseNumberText } from '../cases/case-subject.ts';
import { orderAbilities } from './order-abilities.ts';
import { explanationOf } from './explain-order.ts';
import { clocksOf } from './order-clocks.ts';
import { orderNumberText } from './order-number.ts';
import { type OrderFound, ordersById, type OrderSubject, orderSubject, subjectOf } from './order-subject.ts';

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

/** Lines of history shown of one order, the latest first. */
const mostEvents = 200;

/** Names of the systems of banks among actors, by how events keep them. */
const bankSystemNames = async (tx: Reader, actors: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const ids = [...new Set(actors.filter((actor) => actor.startsWith('key:')).map((actor) => actor.slice(4)))];
  if (ids.length === 0) return new Map();
  const keys = await tx.selectFrom('bank_key').select(['id', 'name']).where('id', 'in', ids).execute();
  return new Map(keys.map(({ id, name }) => [`key:${id}`, name]));
};

const historiesOf = async (tx: Reader, orderIds: readonly string[]) => {
  const numbered = tx
    .selectFrom('control_order_event')
    .selectAll()
    .select(sql<number>`row_number() over (partition by order_id order by at desc, id desc)`.as('place'))
    .where('order_id', 'in', orderIds);
  const rows = await tx
    .selectFrom(numbered.as('event'))
    .select(['order_id', 'at', 'move', 'reason', 'actor'])
    .where('place', '<=', mostEvents)
    .orderBy('order_id')
    .orderBy('place')
    .execute();
  const named = await actorNames(
    tx,
    rows.map(({ actor }) => actor),
  );
  const systems = await bankSystemNames(
    tx,
    rows.map(({ actor }) => actor),
  );
  const events = rows.map(({ actor, ...event }) => ({ ...event, name: systems.get(actor) ?? named(actor).name }));
  return Map.groupBy(events, (event) => event.order_id);
};

type Histories = Awaited<ReturnType<typeof historiesOf>>;

const historyOf = (histories: Histories, orderId: string, side: Side) =>
  (histories.get(orderId) ?? [])
    .filter(({ move }) => side === 'police' || !internal.includes(move))
    .map(({ at, move, reason, name }) => ({ at, move, actorName: name, reason }));

/** What the records of several orders need beside the orders themselves. */
interface Around {
  readonly histories: Histories;
  readonly names: Awaited<ReturnType<typeof namesOf>>;
}

const around = async (tx: Reader, subjects: readonly OrderSubject[]): Promise<Around> => {
  const people = subjects.flatMap(({ order }) => [order.drafted_by, order.sealed_by]);
  return {
    histories: await historiesOf(
      tx,
      subjects.map(({ order }) => order.id),
    ),
    names: await namesOf(tx, people),
  };
};

const recordOf = (
  subject: OrderSubject,
  { histories, names }: Around,
  actor: Actor,
  now: Temporal.Instant,
): OrderRecord => {
  const { order, facts } = subject;
  const side: Side = mayDo(actor, 'order.read', facts) ? 'police' : 'bank';
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
    explanation: explanationOf(order),
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
    history: historyOf(histories, order.id, side),
    abilities: orderAbilities(subject, actor),
  });
};

/** The whole record of an order as one side sees it. */
export const orderRecord = async (
  tx: Reader,
  subject: OrderSubject,
  actor: Actor,
  now: Temporal.Instant,
): Promise<OrderRecord> => recordOf(subject, await around(tx, [subject]), actor, now);

/** The record read afresh, for the reply of a command. */
export const freshOrder = async (tx: Reader, id: string, actor: Actor, now: Temporal.Instant): Promise<OrderRecord> => {
  const subject = await orderSubject(tx, id);
  if (!subject) throw new Error(`order ${id} vanished within its own transaction`);
  return orderRecord(tx, subject, actor, now);
};

/** The records of several orders, in the order of the ids; three queries, however many they are. */
export const freshOrders = async (
  tx: Reader,
  ids: readonly string[],
  actor: Actor,
  now: Temporal.Instant,
): Promise<{ orders: OrderRecord[] }> => {
  const found = await ordersById(tx, ids);
  const subjects = ids.map((id) => {
    const order = found.get(id);
    if (!order) throw new Error(`order ${id} vanished within its own transaction`);
    return subjectOf(order);
  });
  const beside = await around(tx, subjects);
  return { orders: subjects.map((subject) => recordOf(subject, beside, actor, now)) };
};
