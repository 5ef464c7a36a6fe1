import type { Job } from '../../kernel/jobs/define-job.ts';

export const meetingJobs: readonly Job[] = [];
