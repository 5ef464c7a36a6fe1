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
  const law = orderLaw(text);
  const rule = law.term === null ? null : await ruleAt(tx, law.term, now);
  return orderColumns(text, law, personNotice(text, law, organ), rule?.id ?? null);
};
