import type { Job } from '../../kernel/jobs/define-job.ts';
import { writeBackup } from './write-backup.ts';

export const systemJobs: readonly Job[] = [writeBackup];
