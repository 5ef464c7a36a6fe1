import type { notificationEndpoints } from '@lianfang/contract/notifications/endpoints';
import { always, isSelf } from '../conditions.ts';
import { allow, type PolicyFor } from '../grant.ts';

/** Notices are one's own: nobody reads those of another, nor those of the person one stands in for. */
export const notificationPolicy = {
  'notification.read': allow(always, 'signed-in'),
  'notification.mark-read': allow(isSelf, 'signed-in'),
  'notification.mark-all-read': allow(always, 'signed-in'),
  'notification.read-preferences': allow(always, 'signed-in'),
  'notification.save-preferences': allow(always, 'signed-in'),
} satisfies PolicyFor<typeof notificationEndpoints>;
