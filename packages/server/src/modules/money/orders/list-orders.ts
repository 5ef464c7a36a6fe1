import { orderEndpoints } from '@lianfang/contract/orders/order-endpoints';
import { visibleTo } from '../../../kernel/access/decide.ts';
import { handleAll } from '../../../kernel/http/handle.ts';
import { type ListColumns, orderPage } from './order-list.ts';

/** Orders that the actor may see on the side of the police; those whose clock runs out first come first. */
export const listOrders = handleAll(orderEndpoints.listOrders, ({ actor, query, tx, now }) => {
  const { cursor, limit, ...filter } = query;
  const visible = ({ unitPath }: ListColumns) => visibleTo(actor, 'order.read', { unitPath });
  return orderPage(tx, { filter, cursor, limit, side: 'police', now, visible });
});
