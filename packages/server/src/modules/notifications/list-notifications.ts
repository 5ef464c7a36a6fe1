import { notificationEndpoints } from '@lianfang/contract/notifications/endpoints';
import { pageFrom } from '../../kernel/database/page.ts';
import { handleAll } from '../../kernel/http/handle.ts';
import { notificationOf } from './notification-views.ts';

/** The person's own notices, newest first. */
export const listNotifications = handleAll(notificationEndpoints.listNotifications, async ({ actor, query, tx }) => {
  if (actor.kind !== 'person') return { rows: [], next: null, total: 0 };
  const own = tx.selectFrom('notification').selectAll().where('person_id', '=', actor.personId);
  const unread = query.unread === true ? own.where('read_at', 'is', null) : own;
  const rows = query.topic === undefined ? unread : unread.where('topic', '=', query.topic);
  // Ids are UUID v7: their order is the order of arrival.
  const page = await pageFrom(tx, rows, { column: 'id', cursor: query.cursor, limit: query.limit, descending: true });
  return { ...page, rows: page.rows.map(notificationOf) };
});
