import type { OrderClock } from '@lianfang/contract/orders/orders';
import { clockState } from '@lianfang/engine/law/clock';
import type { OrderFound } from './order-subject.ts';

interface Running {
  readonly kind: OrderClock['kind'];
  readonly from: string | null;
  readonly end: string | null;
  readonly warnings: readonly string[];
  readonly basis: string | null;
}

const runningOn = (order: OrderFound): Running[] => {
  const waits = ['sealed', 'received', 'objected'].includes(order.state);
  const holds = ['executed', 'queued'].includes(order.state);
  const answer = { from: order.sealed_at, end: order.answer_due_at, warnings: order.answer_warnings };
  const hold = { from: order.restricted_from, end: order.restricted_until, warnings: order.restriction_warnings };
  const objection = { from: order.objected_at, end: order.objection_due_at, warnings: order.objection_warnings };
  return [
    ...(waits ? [{ kind: 'answer' as const, ...answer, basis: order.answer_basis }] : []),
    ...(holds ? [{ kind: 'restriction' as const, ...hold, basis: order.basis }] : []),
    ...(order.state === 'objected' ? [{ kind: 'objection' as const, ...objection, basis: order.objection_basis }] : []),
  ];
};

/** The clocks that run on an order, the one that ends first first. */
export const clocksOf = (order: OrderFound, now: Temporal.Instant): OrderClock[] => {
  const at = now.toString({ smallestUnit: 'millisecond' });
  return runningOn(order)
    .flatMap(({ kind, from, end, warnings, basis }) => {
      if (from === null || end === null) return [];
      const { state } = clockState({ from, end, warnings }, at);
      return [{ kind, from, end, warnings: [...warnings], state, basis: basis ?? order.basis }];
    })
    .toSorted((a, b) => (a.end < b.end ? -1 : 1));
};
