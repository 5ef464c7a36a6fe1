import type { Job } from '../../kernel/jobs/define-job.ts';

export const documentJobs: readonly Job[] = [];
