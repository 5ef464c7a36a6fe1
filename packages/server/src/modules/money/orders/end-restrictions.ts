import { z } from 'zod';
import { defineJob } from '../../../kernel/jobs/define-job.ts';
import { moveOrder } from './move-order.ts';
import { orderSubject } from './order-subject.ts';
import { tellOrders } from './tell-orders.ts';

const reason = '期限届满，自动终止';
const most = 500;

/** Ends every restriction whose term has run out: nobody stays restricted because somebody forgot. */
export const endRestrictions = defineJob({
  name: 'end-restrictions',
  payload: z.strictObject({}),
  cron: '* * * * *',
  run: async ({ tx, now, actor }) => {
    const over = await tx
      .selectFrom('control_order')
      .select('id')
      .where('state', 'in', ['executed', 'queued'])
      .where('restricted_until', '<=', now.toString())
      .orderBy('restricted_until')
      .limit(most)
      .execute();
    for (const { id } of over) {
      const subject = await orderSubject(tx, id);
      if (!subject) continue;
      const change = { ended_at: now.toString(), ended_reason: reason };
      const act = { move: 'endOrder', version: subject.order.version, reason, change } as const;
      // Somebody who renewed or released it in the same moment was faster, and is right.
      const fault = await moveOrder(tx, subject.order, act, actor, now);
      if (fault === null) await tellOrders(tx, [subject], 'endOrder', actor, now);
    }
  },
});
