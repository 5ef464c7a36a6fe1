import { bankDeskEndpoints } from '@lianfang/contract/orders/order-endpoints';
import { OrderKind } from '@lianfang/contract/orders/orders';
import { writeMessage } from '@lianfang/engine/bank-messages/write-message';
import { handle } from '../../../kernel/http/handle.ts';
import { orderSubject } from '../orders/order-subject.ts';
import { liftedKind } from './lifted-kind.ts';
import { codesOf, messageOf } from './order-message.ts';

/** The order as XML of the national message set. Money is returned outside of it: for that there is none. */
export const downloadOrderMessage = handle(
  bankDeskEndpoints.downloadOrderMessage,
  ({ params, tx }) => orderSubject(tx, params.orderId),
  async ({ subject: { order }, tx, refuse }) => {
    const [code] = codesOf(OrderKind.parse(order.kind), await liftedKind(tx, order.previous_id)) ?? refuse('not-found');
    return {
      fileName: `${code}-${order.id}.xml`,
      mediaType: 'application/xml; charset=utf-8',
      bytes: Buffer.from(writeMessage(messageOf(order, code))),
    };
  },
);
