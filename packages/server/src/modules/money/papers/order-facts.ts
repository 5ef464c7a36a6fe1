import { OrderKind } from '@lianfang/contract/orders/orders';
import type { LawRule } from '@lianfang/contract/orders/law-rules';
import { dayOf } from '../../../kernel/clock/clock.ts';
import type { Reader } from '../../../kernel/database/connect.ts';
import { findRule, ruleAt } from '../law/rule-views.ts';
import { orderNumberText } from '../orders/order-number.ts';
import { allOrders, type OrderFound } from '../orders/order-subject.ts';

/** A sealed order in plain values, with all that its papers say. Amounts in fen, moments in ISO 8601. */
export interface OrderFacts {
  readonly orderId: string;
  readonly caseId: string;
  readonly kind: OrderKind;
  readonly number: string;
  readonly organ: string;
  readonly bank: string;
  readonly account: { readonly number: string; readonly name: string | null; readonly bankName: string };
  readonly amount: bigint | null;
  readonly transferAt: string | null;
  readonly reason: string;
  readonly basis: string;
  /** The decision of the organ above, where one had to approve. */
  readonly approval: string | null;
  /** How long it holds; null where it restricts nothing. */
  readonly term: LawRule | null;
  readonly answerDueAt: string;
  readonly notice: string;
  readonly appeal: string;
  readonly appealTerm: LawRule;
  readonly previous: { readonly kind: OrderKind; readonly number: string } | null;
  readonly sealedAt: string;
  /** The day of the seal in Asia/Shanghai. */
  readonly day: string;
}

const previousOf = async (tx: Reader, { previous_id: id }: OrderFound): Promise<OrderFacts['previous']> => {
  if (id === null) return null;
  const row = await tx
    .selectFrom('control_order')
    .select(['kind', 'year', 'number'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return { kind: OrderKind.parse(row.kind), number: orderNumberText(row) ?? '' };
};

/** Rules by their ids: a batch of orders rests on a few. */
const rulesOf = async (tx: Reader, orders: readonly OrderFound[]): Promise<ReadonlyMap<string | null, LawRule>> => {
  const rules = new Map<string, LawRule>();
  for (const id of new Set(orders.map((order) => order.rule_id))) {
    const rule = id === null ? null : await findRule(tx, id);
    if (rule) rules.set(rule.id, rule);
  }
  return rules;
};

const factsOf = async (
  tx: Reader,
  order: OrderFound,
  term: LawRule | null,
  appealTerm: LawRule,
): Promise<OrderFacts | null> => {
  const number = orderNumberText(order);
  if (number === null || order.sealed_at === null || order.answer_due_at === null) return null;
  return {
    orderId: order.id,
    caseId: order.case_id,
    kind: OrderKind.parse(order.kind),
    number,
    organ: order.unit_name,
    bank: order.bank_unit_name,
    account: {
      number: order.account_number,
      name: order.account_name,
      bankName: order.bank_name ?? order.bank_unit_name,
    },
    amount: order.amount,
    transferAt: order.transfer_at,
    reason: order.reason,
    basis: order.basis,
    approval: order.approval,
    term,
    answerDueAt: order.answer_due_at,
    notice: order.notice,
    appeal: order.appeal,
    appealTerm,
    previous: await previousOf(tx, order),
    sealedAt: order.sealed_at,
    day: dayOf(Temporal.Instant.from(order.sealed_at)),
  };
};

/** The facts of orders as they are sealed now. */
export const orderFacts = async (tx: Reader, ids: readonly string[], now: Temporal.Instant): Promise<OrderFacts[]> => {
  const orders = await allOrders(tx).where('control_order.id', 'in', ids).orderBy('control_order.id').execute();
  const appealTerm = await ruleAt(tx, 'appeal.answer', now);
  const rules = await rulesOf(tx, orders);
  const facts: OrderFacts[] = [];
  for (const order of orders) {
    const found = await factsOf(tx, order, rules.get(order.rule_id) ?? null, appealTerm);
    if (found) facts.push(found);
  }
  return facts;
};
