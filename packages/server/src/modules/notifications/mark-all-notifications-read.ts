import { notificationEndpoints } from '@lianfang/contract/notifications/endpoints';
import { handleAll } from '../../kernel/http/handle.ts';
import { markAllRead } from './notification-store.ts';

/** Marks what arrived up to a moment as read; what came while the person was reading stays unread. */
export const markAllNotificationsRead = handleAll(
  notificationEndpoints.markAllNotificationsRead,
  async ({ actor, body, tx, now }) => ({
    marked: actor.kind === 'person' ? await markAllRead(tx, actor.personId, body.upTo, now) : 0,
  }),
);
