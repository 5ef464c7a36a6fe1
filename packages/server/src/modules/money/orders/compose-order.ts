import type { LawRuleCode } from '@lianfang/contract/orders/law-rules';
import type { OrderText } from '@lianfang/contract/orders/orders';
import type { Transaction } from '../../../kernel/database/connect.ts';
import { ruleAt } from '../law/rule-views.ts';
import { orderLaw } from './order-law.ts';
import { orderColumns } from './order-store.ts';
import { personNotice } from './person-notice.ts';

/** An order with all that the law adds to what an officer wrote: basis, level, rule, notice and way to appeal. */
export const composeOrder = async (
  tx: Transaction,
  text: OrderText,
  organ: string,
  now: Temporal.Instant,
): Promise<ReturnType<typeof orderColumns>> => {
  const compose = composer(tx, organ, now);
  return compose(text);
};

/** Composes orders of a batch as `composeOrder` does one; each rule is read once. */
export const composer = (tx: Transaction, organ: string, now: Temporal.Instant) => {
  const rules = new Map<LawRuleCode, string>();
  const ruleIdOf = async (code: LawRuleCode): Promise<string> => {
    const id = rules.get(code) ?? (await ruleAt(tx, code, now)).id;
    rules.set(code, id);
    return id;
  };
  return async (text: OrderText): Promise<ReturnType<typeof orderColumns>> => {
    const law = orderLaw(text);
    const ruleId = law.term === null ? null : await ruleIdOf(law.term);
    return orderColumns(text, law, personNotice(text, law, organ), ruleId);
  };
};
