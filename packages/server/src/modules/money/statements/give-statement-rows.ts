import { statementEndpoints } from '@lianfang/contract/statements/endpoints';
import { handle } from '../../../kernel/http/handle.ts';
import { orderSubject } from '../orders/order-subject.ts';
import { mayBeTold, rowsFault } from './statement-fault.ts';
import { storeRows } from './store-rows.ts';

/** The bank tells movements in a form: stored at once, all rows or none. */
export const giveStatementRows = handle(
  statementEndpoints.giveStatementRows,
  ({ params, tx }) => orderSubject(tx, params.orderId),
  async ({ body, subject, actor, tx, now, refuse, note }) => {
    const { order } = subject;
    if (!mayBeTold(order)) refuse('statement-order');
    const fault = rowsFault(order.account_number, body, now);
    if (fault) refuse(fault);
    const { rows, ...tells } = body;
    const given = await storeRows(tx, order, { origin: 'form', tells, rows, file: null, map: null }, actor, now);
    note({ statementId: given.statement.id, receipt: given.statement.receipt, isRepeat: given.isRepeat });
    return given;
  },
);
