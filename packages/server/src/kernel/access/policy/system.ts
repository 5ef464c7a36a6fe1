import type { systemEndpoints } from '@lianfang/contract/system/endpoints';
import type { PolicyFor } from '../grant.ts';

export const systemPolicy = {} satisfies PolicyFor<typeof systemEndpoints>;
