import { bankDeskEndpoints } from '@lianfang/contract/orders/order-endpoints';
import { handle } from '../../../kernel/http/handle.ts';
import { startLawClock } from '../law/start-clock.ts';
import { moveOrder } from '../orders/move-order.ts';
import { orderSubject } from '../orders/order-subject.ts';
import { freshOrder } from '../orders/order-views.ts';
import { tellOrders } from '../orders/tell-orders.ts';

/** The bank objects to an order, with the reason; the clock of the answer starts. */
export const objectToOrder = handle(
  bankDeskEndpoints.objectToOrder,
  ({ params, tx }) => orderSubject(tx, params.orderId),
  async ({ body, subject, actor, tx, now, refuse }) => {
    const clock = await startLawClock(tx, 'objection.answer', now);
    const change = {
      objection: body.objection,
      objected_at: now.toString(),
      objection_due_at: clock.end,
      objection_warnings: [...clock.warnings],
      objection_basis: clock.basis,
    };
    const act = { move: 'objectToOrder', version: body.version, change } as const;
    const fault = await moveOrder(tx, subject.order, act, actor, now);
    if (fault) refuse(fault);
    await tellOrders(tx, [subject], 'objectToOrder', actor, now);
    return freshOrder(tx, subject.order.id, actor, now);
  },
);
