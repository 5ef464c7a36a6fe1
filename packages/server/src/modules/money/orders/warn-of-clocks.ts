import type { OrderClock } from '@lianfang/contract/orders/orders';
import { z } from 'zod';
import type { Actor } from '../../../kernel/access/actor.ts';
import type { Transaction } from '../../../kernel/database/connect.ts';
import { writeWith } from '../../../kernel/database/transact.ts';
import { defineOuterJob } from '../../../kernel/jobs/define-job.ts';
import { escalate, highestLevel } from '../duty/escalate.ts';
import { keepMissed } from '../duty/missed-clock-store.ts';
import { notify } from '../../notifications/index.ts';
import { clockSentence } from './clock-words.ts';
import { type DueStep, takeDueSteps } from './due-steps.ts';
import { clocksOf } from './order-clocks.ts';
import { announceOrder, insertOrderEvent } from './order-store.ts';
import { type OrderFound, ordersById } from './order-subject.ts';

interface By {
  readonly now: Temporal.Instant;
  readonly actor: Actor;
}

/** The bank hears of its own answer; the police of everything. Gives who was told. */
const tell = async (
  tx: Transaction,
  order: OrderFound,
  clock: OrderClock,
  at: string,
  now: Temporal.Instant,
): Promise<string[]> => {
  const on = { unitPath: order.unit_path, unitPaths: order.part_paths, authorId: order.drafted_by };
  const notice = {
    kind: clock.state === 'over' ? ('order-overdue' as const) : ('order-clock' as const),
    subject: { kind: 'order' as const, id: order.id },
    words: clockSentence(order, clock),
    dedupeKey: `${order.id} ${clock.kind} ${at}`,
  };
  const police = await notify(tx, { ...notice, to: { mayDo: 'order.read', on } }, now);
  if (clock.kind !== 'answer') return police;
  return [...police, ...(await notify(tx, { ...notice, to: { mayDo: 'bank-order.answer', on } }, now))];
};

/** An objection is the turn of the police: its bank is not chased meanwhile. */
const chase = async (tx: Transaction, order: OrderFound, steps: readonly DueStep[], { now, actor }: By) => {
  const level = highestLevel(steps.map(({ step }) => step));
  return level === null || order.state === 'objected' ? [] : escalate(tx, order, level, actor, now);
};

/** Says the last of the steps of one clock: what came due before it while nobody ran says nothing more. */
const sayClock = async (tx: Transaction, order: OrderFound, steps: readonly DueStep[], by: By): Promise<void> => {
  const clock = clocksOf(order, by.now).find(({ kind }) => kind === steps[0]?.clock);
  // The clock stopped before its step came: the order was answered, released or withdrawn.
  if (!clock) return;
  const chased = await chase(tx, order, steps, by);
  const last = steps
    .filter(({ step }) => step === 'warn' || step === 'over')
    .toSorted((a, b) => (a.at < b.at ? -1 : 1))
    .at(-1);
  if (chased.length > 0 && !last) await announceOrder(tx, order, true);
  if (!last) return;
  const told = [...chased, ...(await tell(tx, order, clock, last.at, by.now))];
  if (last.step !== 'over') return;
  await keepMissed(tx, { orderId: order.id, clock: clock.kind, dueAt: clock.end, told }, by.now);
  await insertOrderEvent(tx, order.id, { move: `missed-${clock.kind}` }, by.actor, by.now);
  await announceOrder(tx, order, true);
};

/**
 * Says each step of each clock once, to whoever has to act. It reads only what is due, in short transactions, until
 * nothing is: a machine that slept for days says the last word of each clock and leaves none out.
 */
export const warnOfClocks = defineOuterJob({
  name: 'warn-of-clocks',
  payload: z.strictObject({}),
  cron: '* * * * *',
  run: async ({ platform, now, actor }) => {
    const sayBatch = async (tx: Transaction): Promise<boolean> => {
      const due = await takeDueSteps(tx, now);
      if (!due) return false;
      const orders = await ordersById(tx, [...new Set(due.map((step) => step.order_id))]);
      for (const steps of Map.groupBy(due, (step) => `${step.order_id} ${step.clock}`).values()) {
        const order = orders.get(steps[0]?.order_id ?? '');
        if (order) await sayClock(tx, order, steps, { now, actor });
      }
      return true;
    };
    let more = true;
    while (more) more = await writeWith(platform.database, sayBatch);
  },
});
