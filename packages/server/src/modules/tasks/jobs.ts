import type { Job } from '../../kernel/jobs/define-job.ts';

export const taskJobs: readonly Job[] = [];
