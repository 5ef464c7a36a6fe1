import { paperEndpoints } from '@lianfang/contract/orders/paper-endpoints';
import { mayDo } from '../../../kernel/access/decide.ts';
import { handleAll } from '../../../kernel/http/handle.ts';
import { papersFile, papersOfOrders } from '../../documents/index.ts';
import { orderSubject } from '../orders/order-subject.ts';

/** Papers of several orders as one PDF, to print in one go; each order is asked for by itself. */
export const readOrderPapers = handleAll(paperEndpoints.readOrderPapers, async (call) => {
  const { tx, actor, query, refuse } = call;
  for (const id of query.orders) {
    const subject = await orderSubject(tx, id);
    if (!subject || !mayDo(actor, 'order.read-papers', subject.facts)) return refuse('not-found');
  }
  const [first, ...rest] = await papersOfOrders(tx, query.orders, query.kind);
  if (!first) return refuse('order-no-paper');
  const fileName = `${first.number_text}等${rest.length + 1}件.pdf`;
  return (await papersFile(call, [first, ...rest], fileName)) ?? refuse('order-paper-damaged');
});
