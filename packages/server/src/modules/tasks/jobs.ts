import type { Job } from '../../kernel/jobs/define-job.ts';
import { extendPeriods } from './extend-periods.ts';
import { followPlanVersions } from './follow-plan-versions.ts';

export const taskJobs: readonly Job[] = [followPlanVersions, extendPeriods];
