import type { Job } from '../../kernel/jobs/define-job.ts';

export const supervisionJobs: readonly Job[] = [];
