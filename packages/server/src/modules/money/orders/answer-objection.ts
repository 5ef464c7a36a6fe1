import { orderEndpoints } from '@lianfang/contract/orders/order-endpoints';
import { handle } from '../../../kernel/http/handle.ts';
import { moveOrder } from './move-order.ts';
import { orderSubject } from './order-subject.ts';
import { freshOrder } from './order-views.ts';
import { tellOrders } from './tell-orders.ts';

/** Answers the objection of a bank and asks it to go on. An objection that is right is met by withdrawing the order. */
export const answerObjection = handle(
  orderEndpoints.answerObjection,
  ({ params, tx }) => orderSubject(tx, params.orderId),
  async ({ body, subject, actor, tx, now, refuse }) => {
    const change = { objection_answer: body.answer };
    const act = { move: 'answerObjection', version: body.version, change } as const;
    const fault = await moveOrder(tx, subject.order, act, actor, now);
    if (fault) refuse(fault);
    await tellOrders(tx, [subject], 'answerObjection', actor, now);
    return freshOrder(tx, subject.order.id, actor, now);
  },
);
