import { bankDeskEndpoints } from '@lianfang/contract/orders/order-endpoints';
import { handle } from '../../../kernel/http/handle.ts';
import { orderSubject } from '../orders/order-subject.ts';
import { orderRecord } from '../orders/order-views.ts';

/** An order as its bank sees it. */
export const readBankOrder = handle(
  bankDeskEndpoints.readBankOrder,
  ({ params, tx }) => orderSubject(tx, params.orderId),
  ({ subject, actor, tx, now }) => orderRecord(tx, subject, actor, now),
);
