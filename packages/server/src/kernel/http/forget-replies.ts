import { z } from 'zod';
import { defineJob } from '../jobs/define-job.ts';

/** A client that got no answer asks again within days, not weeks. */
const kept = { hours: 24 * 7 };

/** Removes the replies that were kept for a repeat which no longer comes. */
export const forgetReplies = defineJob({
  name: 'forget-replies',
  payload: z.strictObject({}),
  cron: '15 3 * * *',
  run: async ({ tx, now }) => {
    await tx.deleteFrom('idempotent_reply').where('at', '<', now.subtract(kept).toString()).execute();
  },
});
