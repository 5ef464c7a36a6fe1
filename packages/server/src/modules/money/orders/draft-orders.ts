import { orderEndpoints } from '@lianfang/contract/orders/order-endpoints';
import { v7 as uuid } from 'uuid';
import { handle } from '../../../kernel/http/handle.ts';
import { caseSubject } from '../cases/case-subject.ts';
import { composeOrder } from './compose-order.ts';
import { draftFault } from './draft-fault.ts';
import { insertOrder, insertOrderEvent } from './order-store.ts';
import { freshOrders } from './order-views.ts';

/** Drafts orders on accounts of a case, all or none; the refusal names the place of the one at fault. */
export const draftOrders = handle(
  orderEndpoints.draftOrders,
  ({ params, tx }) => caseSubject(tx, params.caseId),
  async ({ body, subject, actor, tx, now, refuse, note }) => {
    const { case: found } = subject;
    const ids: string[] = [];
    for (const [place, { layer, ...text }] of body.orders.entries()) {
      const fault = await draftFault(tx, found, text, now);
      if (fault) refuse(fault, { place, account: text.account.number });
      const id = uuid();
      const columns = await composeOrder(tx, text, found.unit_name, now);
      const draftedBy = actor.kind === 'person' ? actor.personId : null;
      await insertOrder(tx, { id, caseId: found.id, unitId: found.unit_id, layer, draftedBy, columns }, now);
      await insertOrderEvent(tx, id, { move: 'draftOrders' }, actor, now);
      ids.push(id);
    }
    note({ orders: ids });
    return freshOrders(tx, ids, actor, now);
  },
);
