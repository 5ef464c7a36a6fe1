import { orderEndpoints } from '@lianfang/contract/orders/order-endpoints';
import { handle } from '../../../kernel/http/handle.ts';
import { sealOrderPapers } from '../papers/seal-order-papers.ts';
import { moveOrder } from './move-order.ts';
import { orderSubject } from './order-subject.ts';
import { freshOrder } from './order-views.ts';
import { sealNow } from './sealing.ts';
import { tellOrders } from './tell-orders.ts';

/** Records the decision of the organ above by its number, and sends the order to its bank. */
export const recordApproval = handle(
  orderEndpoints.recordApproval,
  ({ params, tx }) => orderSubject(tx, params.orderId),
  async ({ body, subject, actor, tx, now, platform, refuse }) => {
    const { order } = subject;
    const change = { ...(await sealNow(tx, order, actor, now)), approval: body.approval };
    const act = { move: 'recordApproval', version: body.version, reason: body.approval, change } as const;
    const fault = await moveOrder(tx, order, act, actor, now);
    if (fault) refuse(fault);
    await sealOrderPapers(tx, platform, [order.id], actor, now);
    await tellOrders(tx, [subject], 'sealOrders', actor, now);
    return freshOrder(tx, order.id, actor, now);
  },
);
