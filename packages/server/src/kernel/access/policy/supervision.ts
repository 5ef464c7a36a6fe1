import type { supervisionEndpoints } from '@lianfang/contract/supervision/endpoints';
import type { PolicyFor } from '../grant.ts';

export const supervisionPolicy = {} satisfies PolicyFor<typeof supervisionEndpoints>;
