import type { reportEndpoints } from '@lianfang/contract/reports/endpoints';
import type { PolicyFor } from '../grant.ts';

export const reportPolicy = {} satisfies PolicyFor<typeof reportEndpoints>;
