import { z } from 'zod';
import type { Transaction } from '../../../kernel/database/connect.ts';
import { writeWith } from '../../../kernel/database/transact.ts';
import { defineOuterJob, type JobCall } from '../../../kernel/jobs/define-job.ts';
import { keepMissed } from '../duty/missed-clock-store.ts';
import { moveOrder } from './move-order.ts';
import { type OrderFound, orderSubject } from './order-subject.ts';
import { tellOrders } from './tell-orders.ts';

const reason = '期限届满，自动终止';
/** Restrictions ended in one transaction. */
const most = 100;
/** Minutes after which a restriction that the platform had not ended counts as a missed clock of its own. */
const late = 10;

type By = Pick<JobCall<unknown>, 'now' | 'actor'>;

const keepLate = async (tx: Transaction, order: OrderFound, now: Temporal.Instant): Promise<void> => {
  const dueAt = order.restricted_until;
  if (dueAt === null || Temporal.Instant.compare(Temporal.Instant.from(dueAt).add({ minutes: late }), now) > 0) return;
  const told = order.drafted_by === null ? [] : [order.drafted_by];
  await keepMissed(tx, { orderId: order.id, clock: 'restriction', dueAt, told, settledAt: now.toString() }, now);
};

const endOne = async (tx: Transaction, id: string, { now, actor }: By): Promise<void> => {
  const subject = await orderSubject(tx, id);
  if (!subject) return;
  const change = { ended_at: now.toString(), ended_reason: reason };
  const act = { move: 'endOrder', version: subject.order.version, reason, change } as const;
  // Somebody who renewed or released it in the same moment was faster, and is right.
  if ((await moveOrder(tx, subject.order, act, actor, now)) !== null) return;
  await tellOrders(tx, [subject], 'endOrder', actor, now);
  await keepLate(tx, subject.order, now);
};

const endBatch = async (tx: Transaction, by: By): Promise<boolean> => {
  const over = await tx
    .selectFrom('control_order')
    .select('id')
    .where('state', 'in', ['executed', 'queued'])
    .where('restricted_until', '<=', by.now.toString())
    .orderBy('restricted_until')
    .limit(most)
    .forUpdate()
    .skipLocked()
    .execute();
  for (const { id } of over) await endOne(tx, id, by);
  return over.length === most;
};

/** Ends every restriction whose term has run out: nobody stays restricted because somebody forgot. */
export const endRestrictions = defineOuterJob({
  name: 'end-restrictions',
  payload: z.strictObject({}),
  cron: '* * * * *',
  run: async ({ platform, now, actor }) => {
    let more = true;
    while (more) more = await writeWith(platform.database, (tx) => endBatch(tx, { now, actor }));
  },
});
