import type { documentEndpoints } from '@lianfang/contract/documents/endpoints';
import type { PolicyFor } from '../grant.ts';

export const documentPolicy = {} satisfies PolicyFor<typeof documentEndpoints>;
