import type { searchEndpoints } from '@lianfang/contract/search/endpoints';
import type { PolicyFor } from '../grant.ts';

export const searchPolicy = {} satisfies PolicyFor<typeof searchEndpoints>;
