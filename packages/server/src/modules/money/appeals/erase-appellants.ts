import { z } from 'zod';
import { defineJob } from '../../../kernel/jobs/define-job.ts';
import { enqueue } from '../../../kernel/jobs/enqueue.ts';
import { insertAppealEvent } from './appeal-store.ts';
import { dropAppealFiles } from './drop-appeal-files.ts';

const most = 200;

/** Erases who appealed and what they wrote once the time of keeping is over; number, decision and figures stay. */
export const eraseAppellants = defineJob({
  name: 'erase-appellants',
  payload: z.strictObject({}),
  cron: '30 3 * * *',
  run: async ({ tx, now, actor }) => {
    const over = await tx
      .selectFrom('appeal')
      .select('id')
      .where('text_sealed', 'is not', null)
      .where('kept_until', '<=', now.toString())
      .orderBy('kept_until')
      .limit(most)
      .execute();
    for (const { id } of over) {
      await tx.updateTable('appeal').set({ text_sealed: null }).where('id', '=', id).execute();
      const files = await tx.deleteFrom('appeal_file').where('appeal_id', '=', id).returning('sha256').execute();
      if (files.length > 0) await enqueue(tx, dropAppealFiles, { files: files.map(({ sha256 }) => sha256) });
      await insertAppealEvent(tx, id, { move: 'eraseAppellant' }, actor, now);
    }
  },
});
