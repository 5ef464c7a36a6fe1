import { notificationEndpoints } from '@lianfang/contract/notifications/endpoints';
import { handleAll } from '../../kernel/http/handle.ts';
import { unreadCount } from './notification-views.ts';

/** How many notices the person has not read. */
export const countUnreadNotifications = handleAll(
  notificationEndpoints.countUnreadNotifications,
  async ({ actor, tx }) => ({ unread: actor.kind === 'person' ? await unreadCount(tx, actor.personId) : 0 }),
);
