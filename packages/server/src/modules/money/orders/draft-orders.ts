import { orderEndpoints } from '@lianfang/contract/orders/order-endpoints';
import { handle } from '../../../kernel/http/handle.ts';
import { caseSubject } from '../cases/case-subject.ts';
import { draftAll } from './draft-all.ts';
import { freshOrders } from './order-views.ts';

/** Drafts orders on accounts of a case, all or none; the refusal names the place of the one at fault. */
export const draftOrders = handle(
  orderEndpoints.draftOrders,
  ({ params, tx }) => caseSubject(tx, params.caseId),
  async ({ body, subject, actor, tx, now, refuse, note }) => {
    const drafted = await draftAll(tx, subject.case, body.orders, actor, now);
    if ('fault' in drafted) return refuse(drafted.fault, drafted.detail);
    note({ orders: drafted.ids });
    return freshOrders(tx, drafted.ids, actor, now);
  },
);
