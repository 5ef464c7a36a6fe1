import { bankDeskEndpoints } from '@lianfang/contract/orders/order-endpoints';
import { handle } from '../../../kernel/http/handle.ts';
import { orderSubject } from '../orders/order-subject.ts';
import { freshOrder } from '../orders/order-views.ts';
import { takeAnswer } from './take-answer.ts';

/** The bank says what it did. The same answer again changes nothing, so that a bank may repeat it after a lost reply. */
export const answerOrder = handle(
  bankDeskEndpoints.answerOrder,
  ({ params, tx }) => orderSubject(tx, params.orderId),
  async ({ body: { result }, subject, actor, tx, now, refuse, note }) => {
    const fault = await takeAnswer(tx, subject, result, actor, now);
    if (fault) refuse(fault);
    note({ outcome: result.outcome });
    return freshOrder(tx, subject.order.id, actor, now);
  },
);
