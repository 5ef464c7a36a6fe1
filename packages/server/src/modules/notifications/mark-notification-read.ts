import { notificationEndpoints } from '@lianfang/contract/notifications/endpoints';
import { handle } from '../../kernel/http/handle.ts';
import { announce } from '../../kernel/live/announce.ts';
import { markRead } from './notification-store.ts';
import { noticeTopic } from './notify.ts';
import { notificationOf, notificationSubject } from './notification-views.ts';

/** Marks one of the person's own notices as read; a second time changes nothing. */
export const markNotificationRead = handle(
  notificationEndpoints.markNotificationRead,
  ({ params, tx }) => notificationSubject(tx, params.notificationId),
  async ({ params, tx, now }) => {
    const row = await markRead(tx, params.notificationId, now);
    await announce(tx, { topic: noticeTopic, id: row.id, personIds: [row.person_id] });
    return notificationOf(row);
  },
);
