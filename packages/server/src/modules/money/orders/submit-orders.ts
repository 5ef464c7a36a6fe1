import { orderEndpoints } from '@lianfang/contract/orders/order-endpoints';
import { handle } from '../../../kernel/http/handle.ts';
import { caseSubject } from '../cases/case-subject.ts';
import { moveOrder } from './move-order.ts';
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
    for (const [place, { order }] of found.entries()) {
      const version = body.orders[place]?.version ?? -1;
      const fault = await moveOrder(tx, order, { move: 'submitOrders', version }, actor, now);
      if (fault) refuse(fault, { place });
    }
    await tellOrders(tx, found, 'submitOrders', actor, now);
    note({ orders: ids });
    return freshOrders(tx, ids, actor, now);
  },
);
