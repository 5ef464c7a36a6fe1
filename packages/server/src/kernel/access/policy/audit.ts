import type { auditEndpoints } from '@lianfang/contract/audit/endpoints';
import { always } from '../conditions.ts';
import { allow, type PolicyFor } from '../grant.ts';

export const auditPolicy = {
  'audit.read': allow(always, 'audit-admin'),
  'audit.export': allow(always, 'audit-admin'),
  'audit.verify': allow(always, 'audit-admin'),
  'audit.read-retention': allow(always, 'audit-admin', 'system-admin'),
  'audit.change-retention': allow(always, 'system-admin'),
} satisfies PolicyFor<typeof auditEndpoints>;
