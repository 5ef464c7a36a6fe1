import type { homeEndpoints } from '@lianfang/contract/home/endpoints';
import type { PolicyFor } from '../grant.ts';

export const homePolicy = {} satisfies PolicyFor<typeof homeEndpoints>;
