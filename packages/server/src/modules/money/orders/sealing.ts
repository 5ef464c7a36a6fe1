import { LawRuleCode } from '@lianfang/contract/orders/law-rules';
import { OrderKind } from '@lianfang/contract/orders/orders';
import { type Actor, personIdOf } from '../../../kernel/access/actor.ts';
import type { Transaction } from '../../../kernel/database/connect.ts';
import { ruleAt } from '../law/rule-views.ts';
import { startLawClock } from '../law/start-clock.ts';
import { orderLaw } from './order-law.ts';
import { orderNumbersNow } from './order-number.ts';
import type { OrderChange } from './order-store.ts';
import type { OrderFound } from './order-subject.ts';

/** The columns that a seal sets. */
export type SealChange = Omit<OrderChange, 'state'> & { readonly number: number };

/** What the seal adds to an order: the next number, the rule that is in force now, and the clock of the bank's answer. */
export const sealNow = (tx: Transaction, order: OrderFound, actor: Actor, now: Temporal.Instant): Promise<SealChange> =>
  sealLikeNow(tx, order, 1, actor, now);

/** What the seal adds to so many orders on which the law says the same as on `order`; theirs is the first of the numbers. */
export const sealLikeNow = async (
  tx: Transaction,
  order: OrderFound,
  count: number,
  actor: Actor,
  now: Temporal.Instant,
): Promise<SealChange> => {
  const law = orderLaw({ kind: OrderKind.parse(order.kind), isMajor: order.is_major });
  const rule = law.term === null ? null : await ruleAt(tx, LawRuleCode.parse(law.term), now);
  const answer = await startLawClock(tx, law.answer, now);
  return {
    ...(await orderNumbersNow(tx, order.kind, count, now)),
    rule_id: rule?.id ?? null,
    sealed_at: now.toString(),
    sealed_by: personIdOf(actor),
    answer_due_at: answer.end,
    answer_warnings: [...answer.warnings],
    answer_basis: answer.basis,
  };
};
