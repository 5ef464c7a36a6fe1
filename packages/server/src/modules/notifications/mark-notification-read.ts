import { notificationEndpoints } from '@lianfang/contract/notifications/endpoints';
import { handle } from '../../kernel/http/handle.ts';
import { markRead } from './notification-store.ts';
import { notificationOf, notificationSubject } from './notification-views.ts';

/** Marks one of the person's own notices as read; a second time changes nothing. */
export const markNotificationRead = handle(
  notificationEndpoints.markNotificationRead,
  ({ params, tx }) => notificationSubject(tx, params.notificationId),
  async ({ params, tx, now }) => notificationOf(await markRead(tx, params.notificationId, now)),
);
