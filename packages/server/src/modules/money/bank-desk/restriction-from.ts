import { OrderKind } from '@lianfang/contract/orders/orders';
import type { Transaction } from '../../../kernel/database/connect.ts';
import { startLawClock } from '../law/start-clock.ts';
import { orderLaw } from '../orders/order-law.ts';
import type { OrderChange } from '../orders/order-store.ts';
import type { OrderFound } from '../orders/order-subject.ts';

const endOfPrevious = async (tx: Transaction, order: OrderFound): Promise<string | null> => {
  if (order.kind !== 'renew-freeze' || order.previous_id === null) return null;
  const previous = await tx
    .selectFrom('control_order')
    .select('restricted_until')
    .where('id', '=', order.previous_id)
    .executeTakeFirst();
  return previous?.restricted_until ?? null;
};

/**
 * From when until when an order restricts the account, by the rule that was in force when it was sealed. A stop runs
 * from the moment of stopping; a renewed freeze goes on from the end of the one before.
 */
export const restrictionFrom = async (
  tx: Transaction,
  order: OrderFound,
  executedAt: Temporal.Instant,
): Promise<Omit<OrderChange, 'state'>> => {
  const law = orderLaw({ kind: OrderKind.parse(order.kind), isMajor: order.is_major });
  if (law.term === null || order.sealed_at === null) return {};
  const before = await endOfPrevious(tx, order);
  const at = executedAt.toString({ smallestUnit: 'millisecond' });
  const from = Temporal.Instant.from(before !== null && before > at ? before : at);
  const clock = await startLawClock(tx, law.term, from, Temporal.Instant.from(order.sealed_at));
  return {
    rule_id: clock.ruleId,
    restricted_from: clock.from,
    restricted_until: clock.end,
    restriction_warnings: [...clock.warnings],
  };
};
