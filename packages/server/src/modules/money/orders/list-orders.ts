import { orderEndpoints } from '@lianfang/contract/orders/order-endpoints';
import { visibleTo } from '../../../kernel/access/decide.ts';
import { pageFrom } from '../../../kernel/database/page.ts';
import { handleAll } from '../../../kernel/http/handle.ts';
import { ordersWhere } from './order-list.ts';
import { orderRowOf } from './order-views.ts';

/** Orders that the actor may see on the side of the police; those whose clock runs out first come first. */
export const listOrders = handleAll(orderEndpoints.listOrders, async ({ actor, query, tx, now }) => {
  const { cursor, limit, ...filter } = query;
  const rows = ordersWhere(tx, filter).where((eb) => visibleTo(actor, 'order.read', { unitPath: eb.ref('unit_path') }));
  const page = await pageFrom(tx, rows, { column: 'urgency', cursor, limit });
  return { ...page, rows: page.rows.map((row) => orderRowOf(row, 'police', now)) };
});
