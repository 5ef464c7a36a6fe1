import { orderEndpoints } from '@lianfang/contract/orders/order-endpoints';
import { handle } from '../../../kernel/http/handle.ts';
import { moveOrder } from './move-order.ts';
import { orderSubject } from './order-subject.ts';
import { freshOrder } from './order-views.ts';
import { tellOrders } from './tell-orders.ts';

/** Withdraws an order that was not executed. What was executed is lifted by a release. */
export const withdrawOrder = handle(
  orderEndpoints.withdrawOrder,
  ({ params, tx }) => orderSubject(tx, params.orderId),
  async ({ body, subject, actor, tx, now, refuse }) => {
    const fault = await moveOrder(tx, subject.order, { move: 'withdrawOrder', ...body }, actor, now);
    if (fault) refuse(fault);
    if (subject.order.sealed_at !== null) await tellOrders(tx, [subject], 'withdrawOrder', actor, now);
    return freshOrder(tx, subject.order.id, actor, now);
  },
);
