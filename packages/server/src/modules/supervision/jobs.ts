import type { Job } from '../../kernel/jobs/define-job.ts';
import { sendReminders } from './reminders/send-reminders.ts';

export const supervisionJobs: readonly Job[] = [sendReminders];
