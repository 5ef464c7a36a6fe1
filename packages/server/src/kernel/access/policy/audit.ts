import type { auditEndpoints } from '@lianfang/contract/audit/endpoints';
import type { PolicyFor } from '../grant.ts';

export const auditPolicy = {} satisfies PolicyFor<typeof auditEndpoints>;
