import type { planEndpoints } from '@lianfang/contract/plans/endpoints';
import type { PolicyFor } from '../grant.ts';

export const planPolicy = {} satisfies PolicyFor<typeof planEndpoints>;
