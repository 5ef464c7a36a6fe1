import { orderEndpoints } from '@lianfang/contract/orders/order-endpoints';
import { handle } from '../../../kernel/http/handle.ts';
import { moveOrder } from './move-order.ts';
import { orderSubject } from './order-subject.ts';
import { freshOrder } from './order-views.ts';
import { tellOrders } from './tell-orders.ts';

/** Returns a draft to its author with the reason. */
export const returnOrder = handle(
  orderEndpoints.returnOrder,
  ({ params, tx }) => orderSubject(tx, params.orderId),
  async ({ body, subject, actor, tx, now, refuse }) => {
    const fault = await moveOrder(tx, subject.order, { move: 'returnOrder', ...body }, actor, now);
    if (fault) refuse(fault);
    await tellOrders(tx, [subject], 'returnOrder', actor, now);
    return freshOrder(tx, subject.order.id, actor, now);
  },
);
