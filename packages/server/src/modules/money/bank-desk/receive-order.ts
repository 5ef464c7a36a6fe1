import { bankDeskEndpoints } from '@lianfang/contract/orders/order-endpoints';
import { handle } from '../../../kernel/http/handle.ts';
import { moveOrder } from '../orders/move-order.ts';
import { orderSubject } from '../orders/order-subject.ts';
import { freshOrder } from '../orders/order-views.ts';

/** The bank says that an order has come. Said again after a lost reply, it changes nothing. */
export const receiveOrder = handle(
  bankDeskEndpoints.receiveOrder,
  ({ params, tx }) => orderSubject(tx, params.orderId),
  async ({ body, subject, actor, tx, now, refuse }) => {
    if (subject.order.state === 'received') return freshOrder(tx, subject.order.id, actor, now);
    const change = { received_at: now.toString() };
    const act = { move: 'receiveOrder', version: body.version, change } as const;
    const fault = await moveOrder(tx, subject.order, act, actor, now);
    if (fault) refuse(fault);
    return freshOrder(tx, subject.order.id, actor, now);
  },
);
