import { orderEndpoints } from '@lianfang/contract/orders/order-endpoints';
import { handle } from '../../../kernel/http/handle.ts';
import { moveOrder } from './move-order.ts';
import { orderSubject } from './order-subject.ts';
import { freshOrder } from './order-views.ts';
import { tellOrders } from './tell-orders.ts';

/** Records that the organ above did not approve; the order is not sent. */
export const recordRejection = handle(
  orderEndpoints.recordRejection,
  ({ params, tx }) => orderSubject(tx, params.orderId),
  async ({ body, subject, actor, tx, now, refuse }) => {
    const fault = await moveOrder(tx, subject.order, { move: 'recordRejection', ...body }, actor, now);
    if (fault) refuse(fault);
    await tellOrders(tx, [subject], 'returnOrder', actor, now);
    return freshOrder(tx, subject.order.id, actor, now);
  },
);
