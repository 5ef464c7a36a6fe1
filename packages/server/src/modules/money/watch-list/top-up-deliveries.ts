import { z } from 'zod';
import { defineJob } from '../../../kernel/jobs/define-job.ts';
import { deliverListing } from './deliver-entry.ts';
import { receiversNow } from './receivers.ts';

const most = 200;

/** A bank that joins later gets what is in force then. */
export const topUpDeliveries = defineJob({
  name: 'top-up-deliveries',
  payload: z.strictObject({}),
  cron: '*/5 * * * *',
  run: async ({ tx, now }) => {
    const receivers = (await receiversNow(tx, now)).map(({ id }) => id);
    if (receivers.length === 0) return;
    const short = await tx
      .selectFrom('watch_entry')
      .select('watch_entry.id')
      .where('watch_entry.state', '=', 'in-force')
      .where((eb) =>
        eb(
          eb
            .selectFrom('watch_delivery')
            .select((count) => count.fn.countAll<bigint>().as('count'))
            .whereRef('watch_delivery.entry_id', '=', 'watch_entry.id')
            .where('watch_delivery.change', '=', 'listing')
            .where('watch_delivery.receiver_id', 'in', receivers),
          '<',
          BigInt(receivers.length),
        ),
      )
      .orderBy('watch_entry.id')
      .limit(most)
      .execute();
    for (const { id } of short) await deliverListing(tx, id, now);
  },
});
