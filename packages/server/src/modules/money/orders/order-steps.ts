import type { OrderClock } from '@lianfang/contract/orders/orders';
import type { Transaction } from '../../../kernel/database/connect.ts';
import type { OrderChange } from './order-store.ts';

type ClockKind = OrderClock['kind'];
interface Step {
  readonly clock: ClockKind;
  readonly step: 'warn' | 'over';
  readonly at: string;
}

type Moments = readonly [ClockKind, string | null | undefined, unknown];

const clocksIn = (change: OrderChange): Moments[] => [
  ['answer', change.answer_due_at, change.answer_warnings],
  ['restriction', change.restricted_until, change.restriction_warnings],
  ['objection', change.objection_due_at, change.objection_warnings],
];

const textsIn = (list: unknown): string[] => (Array.isArray(list) ? list.filter((one) => typeof one === 'string') : []);

/** The end of a restriction is no step: it ends by itself then, and is told as that. */
const stepsOf = ([clock, end, warnings]: Moments): Step[] =>
  typeof end === 'string'
    ? [
        ...textsIn(warnings).map((at) => ({ clock, step: 'warn' as const, at })),
        ...(clock === 'restriction' ? [] : [{ clock, step: 'over' as const, at: end }]),
      ]
    : [];

/** Puts down when what is to be said of the clocks that a change starts. A clock started anew forgets its earlier steps. */
export const scheduleSteps = async (tx: Transaction, orderId: string, change: OrderChange): Promise<void> => {
  for (const moments of clocksIn(change)) {
    const steps = stepsOf(moments);
    if (steps.length === 0) continue;
    await tx
      .deleteFrom('order_step')
      .where('order_id', '=', orderId)
      .where('clock', '=', moments[0])
      .where('told_at', 'is', null)
      .execute();
    await tx
      .insertInto('order_step')
      .values(steps.map((step) => ({ order_id: orderId, ...step })))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
};
