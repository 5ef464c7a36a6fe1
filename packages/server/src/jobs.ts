import { forgetReplies } from './kernel/http/forget-replies.ts';
import type { Job } from './kernel/jobs/define-job.ts';
import { outboxJobs } from './kernel/outbox/deliver-message.ts';
import { auditJobs } from './modules/audit/index.ts';
import { documentJobs } from './modules/documents/index.ts';
import { identityJobs } from './modules/identity/index.ts';
import { meetingJobs } from './modules/meetings/index.ts';
import { moneyJobs } from './modules/money/index.ts';
import { notificationJobs } from './modules/notifications/index.ts';
import { reportJobs } from './modules/reports/index.ts';
import { scorecardJobs } from './modules/scorecards/index.ts';
import { supervisionJobs } from './modules/supervision/index.ts';
import { systemJobs } from './modules/system/index.ts';
import { taskJobs } from './modules/tasks/index.ts';

/** Every job of the platform: the kernel's, then those of the modules. */
export const jobs: readonly Job[] = [
  forgetReplies,
  ...outboxJobs,
  ...identityJobs,
  ...taskJobs,
  ...reportJobs,
  ...supervisionJobs,
  ...meetingJobs,
  ...scorecardJobs,
  ...documentJobs,
  ...moneyJobs,
  ...notificationJobs,
  ...auditJobs,
  ...systemJobs,
];
