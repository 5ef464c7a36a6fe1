import type { identityEndpoints } from '@lianfang/contract/identity/endpoints';
import type { PolicyFor } from '../grant.ts';

export const identityPolicy = {} satisfies PolicyFor<typeof identityEndpoints>;
