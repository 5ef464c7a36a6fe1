import type { Job } from '../../kernel/jobs/define-job.ts';
import { endRestrictions } from './orders/end-restrictions.ts';
import { warnOfClocks } from './orders/warn-of-clocks.ts';
import { readStatement } from './statements/read-statement.ts';

export const moneyJobs: readonly Job[] = [endRestrictions, warnOfClocks, readStatement];
