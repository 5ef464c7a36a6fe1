import { orderEndpoints } from '@lianfang/contract/orders/order-endpoints';
import { handle } from '../../../kernel/http/handle.ts';
import { orderSubject } from './order-subject.ts';
import { orderRecord } from './order-views.ts';

/** An order with its law, its clocks and its history. */
export const readOrder = handle(
  orderEndpoints.readOrder,
  ({ params, tx }) => orderSubject(tx, params.orderId),
  ({ subject, actor, tx, now }) => orderRecord(tx, subject, actor, now),
);
