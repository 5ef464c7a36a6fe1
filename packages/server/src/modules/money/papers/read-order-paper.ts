import { paperEndpoints } from '@lianfang/contract/orders/paper-endpoints';
import { handle } from '../../../kernel/http/handle.ts';
import { paperFile, papersOfOrders } from '../../documents/index.ts';
import { orderSubject } from '../orders/order-subject.ts';

/** The paper of a sealed order, for the police and for its bank. */
export const readOrderPaper = handle(
  paperEndpoints.readOrderPaper,
  ({ params, tx }) => orderSubject(tx, params.orderId),
  async (call) => {
    const [found] = await papersOfOrders(call.tx, [call.params.orderId], 'order');
    if (!found) return call.refuse('order-no-paper');
    return (await paperFile(call, found, call.query.format)) ?? call.refuse('order-paper-damaged');
  },
);
