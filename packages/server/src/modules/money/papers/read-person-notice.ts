import { paperEndpoints } from '@lianfang/contract/orders/paper-endpoints';
import { handle } from '../../../kernel/http/handle.ts';
import { paperFile, papersOfOrders } from '../../documents/index.ts';
import { orderSubject } from '../orders/order-subject.ts';

/** What the person whose account an order restricts is told, for the police and for the bank that hands it over. */
export const readPersonNotice = handle(
  paperEndpoints.readPersonNotice,
  ({ params, tx }) => orderSubject(tx, params.orderId),
  async (call) => {
    const [found] = await papersOfOrders(call.tx, [call.params.orderId], 'person-notice');
    if (!found) return call.refuse('order-no-paper');
    return (await paperFile(call, found, call.query.format)) ?? call.refuse('order-paper-damaged');
  },
);
