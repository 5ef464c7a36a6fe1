import type { systemEndpoints } from '@lianfang/contract/system/endpoints';
import { always } from '../conditions.ts';
import { allow, type PolicyFor } from '../grant.ts';

/** GB/T 22239 8.1.5.1: settings and backups are the system administrator's alone, and carry no person's record. */
const systemAdministrator = allow(always, 'system-admin');

export const systemPolicy = {
  'platform.read': allow(always, 'anonymous', 'entering', 'signed-in'),
  'calendar.read': allow(always, 'signed-in'),
  'calendar.change': systemAdministrator,
  'settings.read': systemAdministrator,
  'settings.change': systemAdministrator,
  'system.read-state': systemAdministrator,
  'backup.read': systemAdministrator,
  'backup.order': systemAdministrator,
  'outbox.read': systemAdministrator,
  'outbox.retry': systemAdministrator,
} satisfies PolicyFor<typeof systemEndpoints>;
