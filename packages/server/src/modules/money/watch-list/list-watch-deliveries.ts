import { watchEndpoints } from '@lianfang/contract/watch-list/endpoints';
import { sql } from 'kysely';
import { visibleTo } from '../../../kernel/access/decide.ts';
import { pageFrom } from '../../../kernel/database/page.ts';
import { handleAll } from '../../../kernel/http/handle.ts';
import { allDeliveries, deliveryOf } from './delivery-views.ts';

/** What is not taken comes first, the longest due first; then what was taken, the last first. */
const place = sql<string>`
  case when taken_at is null then '0' || to_char(due_at at time zone 'UTC', 'YYYYMMDDHH24MISSMS')
       else '1' || (99999999999999 - extract(epoch from taken_at)::bigint)::text end || id::text`;

/** When each receiver took each change. */
export const listWatchDeliveries = handleAll(watchEndpoints.listWatchDeliveries, async ({ actor, query, tx, now }) => {
  const { cursor, limit, open, receiverId } = query;
  const found = tx.selectFrom(allDeliveries(tx).as('found')).selectAll().select(place.as('place'));
  const rows = tx
    .selectFrom(found.as('placed'))
    .selectAll()
    .where((eb) => visibleTo(actor, 'watch-delivery.read', { unitPath: eb.ref('unit_path') }))
    .$if(open !== undefined, (rest) => rest.where('taken_at', open === true ? 'is' : 'is not', null))
    .$if(receiverId !== undefined, (rest) => rest.where('receiver_id', '=', receiverId ?? ''));
  const page = await pageFrom(tx, rows, { column: 'place', cursor, limit });
  return { ...page, rows: page.rows.map((row) => deliveryOf(row, now)) };
});
