import { statementEndpoints } from '@lianfang/contract/statements/endpoints';
import { handle } from '../../../kernel/http/handle.ts';
import { orderSubject } from '../orders/order-subject.ts';
import { allStatements } from './statement-subject.ts';
import { statementRecords } from './statement-views.ts';

/** What was told for an order, the latest first. */
export const listOrderStatements = handle(
  statementEndpoints.listOrderStatements,
  ({ params, tx }) => orderSubject(tx, params.orderId),
  async ({ subject, tx }) => {
    const rows = await allStatements(tx)
      .where('statement.order_id', '=', subject.order.id)
      .orderBy('statement.given_at', 'desc')
      .orderBy('statement.id', 'desc')
      .limit(200)
      .execute();
    return { statements: await statementRecords(tx, rows) };
  },
);
