import { orderEndpoints } from '@lianfang/contract/orders/order-endpoints';
import { mayDo } from '../../../kernel/access/decide.ts';
import { handle } from '../../../kernel/http/handle.ts';
import { caseSubject } from '../cases/case-subject.ts';
import { lawCount } from '../law/start-clock.ts';
import { countStops } from './in-force.ts';
import { sealOrderPapers } from '../papers/seal-order-papers.ts';
import { moveOrder } from './move-order.ts';
import { type OrderFound, orderSubjects } from './order-subject.ts';
import { freshOrders } from './order-views.ts';
import { sealNow } from './sealing.ts';
import { tellOrders } from './tell-orders.ts';

const isStop = ({ kind }: OrderFound): boolean => kind === 'stop' || kind === 'renew-stop';

/**
 * Approves and seals orders of a case, all or none. In the transaction that gives an order its number it is in its
 * bank's inbox: there is no moment between the seal and the sending at which it could be lost or sent twice.
 */
export const sealOrders = handle(
  orderEndpoints.sealOrders,
  async ({ params, tx }) => {
    const found = await caseSubject(tx, params.caseId);
    // Who drafted each order is asked below; the case itself has no author that matters here.
    return found && { ...found, facts: { ...found.facts, authorId: '00000000-0000-0000-0000-000000000000' } };
  },
  async ({ body, subject, actor, tx, now, platform, refuse, note }) => {
    const ids = body.orders.map(({ id }) => id);
    const found = await orderSubjects(tx, subject.case.id, ids);
    if (!found) return refuse('not-found');
    const mostStops = await lawCount(tx, 'stop.count', now);
    for (const [place, { order, facts }] of found.entries()) {
      if (!mayDo(actor, 'order.seal', facts)) refuse('order-own-draft', { place });
      if (order.level !== 'county') refuse('order-above-county', { place });
      if (isStop(order) && (await countStops(tx, order.account_number, order.id)) >= mostStops)
        refuse('order-stopped-twice', { place });
      const change = await sealNow(tx, order, actor, now);
      const version = body.orders[place]?.version ?? -1;
      const fault = await moveOrder(tx, order, { move: 'sealOrders', version, change }, actor, now);
      if (fault) refuse(fault, { place });
    }
    await sealOrderPapers(tx, platform, ids, actor, now);
    await tellOrders(tx, found, 'sealOrders', actor, now);
    note({ orders: ids });
    return freshOrders(tx, ids, actor, now);
  },
);
