import { orderEndpoints } from '@lianfang/contract/orders/order-endpoints';
import { handle } from '../../../kernel/http/handle.ts';
import { caseSubject } from '../cases/case-subject.ts';
import { composeOrder } from './compose-order.ts';
import { draftFault, draftGround } from './draft-fault.ts';
import { moveOrder } from './move-order.ts';
import { orderSubject } from './order-subject.ts';
import { freshOrder } from './order-views.ts';

/** Edits a draft; what the law adds is made anew. */
export const editOrder = handle(
  orderEndpoints.editOrder,
  ({ params, tx }) => orderSubject(tx, params.orderId),
  async ({ body, subject, actor, tx, now, refuse }) => {
    const { order } = subject;
    const { version, ...text } = body;
    const found = (await caseSubject(tx, order.case_id))?.case;
    if (!found) return refuse('not-found');
    const isSameHold = text.kind === order.kind && text.account.number === order.account_number;
    const fault = await draftFault(tx, found, text, await draftGround(tx, [text], now));
    if (fault && !(fault === 'order-already' && isSameHold)) refuse(fault);
    const change = await composeOrder(tx, text, order.unit_name, now);
    const refused = await moveOrder(tx, order, { move: 'editOrder', version, change }, actor, now);
    if (refused) refuse(refused);
    return freshOrder(tx, order.id, actor, now);
  },
);
