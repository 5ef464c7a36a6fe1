import { z } from 'zod';
import { dayOf } from '../../../kernel/clock/clock.ts';
import { defineJob } from '../../../kernel/jobs/define-job.ts';
import { endEntry } from './end-entry.ts';
import { allEntries } from './entry-subject.ts';

const most = 200;
const reason = '有效期届满，自动解除';

/** Ends every entry whose last day is over: nobody stays listed because somebody forgot. */
export const expireWatchEntries = defineJob({
  name: 'expire-watch-entries',
  payload: z.strictObject({}),
  cron: '* * * * *',
  run: async ({ tx, now, actor }) => {
    const over = await allEntries(tx, now)
      .where('watch_entry.state', '=', 'in-force')
      .where('watch_entry.valid_until', '<', dayOf(now))
      .orderBy('watch_entry.id')
      .limit(most)
      .execute();
    // Somebody who lifted it in the same moment was faster, and is right.
    for (const entry of over)
      await endEntry(tx, entry, { move: 'expireWatchEntry', version: entry.version, reason }, actor, now);
  },
});
