import { notificationEndpoints } from '@lianfang/contract/notifications/endpoints';
import { handleAll } from '../../kernel/http/handle.ts';
import { announce } from '../../kernel/live/announce.ts';
import { markAllRead } from './notification-store.ts';
import { noticeTopic } from './notify.ts';

/** Marks what arrived up to a moment as read; what came while the person was reading stays unread. */
export const markAllNotificationsRead = handleAll(
  notificationEndpoints.markAllNotificationsRead,
  async ({ actor, body, tx, now }) => {
    if (actor.kind !== 'person') return { marked: 0 };
    const marked = await markAllRead(tx, actor.personId, body.upTo, now);
    await announce(tx, { topic: noticeTopic, id: '', personIds: [actor.personId] });
    return { marked };
  },
);
