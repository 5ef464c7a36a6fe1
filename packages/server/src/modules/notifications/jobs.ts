import type { Job } from '../../kernel/jobs/define-job.ts';
import { sendNoticesOutside } from './send-notices-outside.ts';

export const notificationJobs: readonly Job[] = [sendNoticesOutside];
