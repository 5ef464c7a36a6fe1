import { orderEndpoints } from '@lianfang/contract/orders/order-endpoints';
import { handle } from '../../../kernel/http/handle.ts';
import { caseSubject } from '../cases/case-subject.ts';
import { moveOrders } from './move-order.ts';
import { orderSubjects } from './order-subject.ts';
import { freshOrders } from './order-views.ts';
import { tellOrders } from './tell-orders.ts';

/** Submits drafts of a case for approval, all or none. */
export const submitOrders = handle(
  orderEndpoints.submitOrders,
  ({ params, tx }) => caseSubject(tx, params.caseId),
  async ({ body, subject, actor, tx, now, refuse, note }) => {
    const ids = body.orders.map(({ id }) => id);
    const found = await orderSubjects(tx, subject.case.id, ids);
    if (!found) return refuse('not-found');
    const orders = found.map(({ order }, place) => ({ order, version: body.orders[place]?.version ?? -1 }));
    const fault = await moveOrders(tx, { move: 'submitOrders', orders }, actor, now);
    if (fault) refuse(fault.code, { place: ids.findIndex((id) => id === fault.orderId) });
    await tellOrders(tx, found, 'submitOrders', actor, now);
    note({ orders: ids });
    return freshOrders(tx, ids, actor, now);
  },
);
