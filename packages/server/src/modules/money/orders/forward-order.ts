import { orderEndpoints } from '@lianfang/contract/orders/order-endpoints';
import { handle } from '../../../kernel/http/handle.ts';
import { moveOrder } from './move-order.ts';
import { orderSubject } from './order-subject.ts';
import { freshOrder } from './order-views.ts';

/** Submits a draft to the organ above that has to approve it: the county drafts, it does not decide. */
export const forwardOrder = handle(
  orderEndpoints.forwardOrder,
  ({ params, tx }) => orderSubject(tx, params.orderId),
  async ({ body, subject, actor, tx, now, refuse }) => {
    const { order } = subject;
    if (order.level === 'county') refuse('order-not-above');
    const { organ, version } = body;
    const fault = await moveOrder(tx, order, { move: 'forwardOrder', version, change: { organ } }, actor, now);
    if (fault) refuse(fault);
    return freshOrder(tx, order.id, actor, now);
  },
);
