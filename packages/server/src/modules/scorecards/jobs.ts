import { z } from 'zod';
import { defineJob, type Job } from '../../kernel/jobs/define-job.ts';
import { refreshFigures } from './figures/refresh-figures.ts';

/** Counts again what changed, so that readers find most figures counted. Readers are right without it, only slower. */
export const refreshScoreFigures = defineJob({
  name: 'refresh-score-figures',
  payload: z.strictObject({}),
  cron: '*/10 * * * *',
  run: async ({ tx, now }) => {
    await refreshFigures(tx, now);
  },
});

export const scorecardJobs: readonly Job[] = [refreshScoreFigures];
