import { orderEndpoints } from '@lianfang/contract/orders/order-endpoints';
import type { Actor } from '../../../kernel/access/actor.ts';
import { mayDo } from '../../../kernel/access/decide.ts';
import type { Transaction } from '../../../kernel/database/connect.ts';
import { handle } from '../../../kernel/http/handle.ts';
import { caseSubject } from '../cases/case-subject.ts';
import { lawCount } from '../law/start-clock.ts';
import { stopCounts } from './in-force.ts';
import { sealOrderPapers } from '../papers/seal-order-papers.ts';
import { type MoveFault, moveOrders, type OrderMoves } from './move-order.ts';
import { type OrderFound, type OrderSubject, orderSubjects } from './order-subject.ts';
import { freshOrders } from './order-views.ts';
import { sealLikeNow } from './sealing.ts';
import { tellOrders } from './tell-orders.ts';

const isStop = ({ kind }: OrderFound): boolean => kind === 'stop' || kind === 'renew-stop';

const accountsOf = (found: readonly OrderSubject[]): string[] =>
  found.filter(({ order }) => isStop(order)).map(({ order }) => order.account_number);

/** Seals those together on which the law says the same, so that they take their numbers in one step. */
const sealAlike = async (
  tx: Transaction,
  all: OrderMoves['orders'],
  actor: Actor,
  now: Temporal.Instant,
): Promise<MoveFault | null> => {
  const groups = Map.groupBy(all, ({ order }) => `${order.kind} ${String(order.is_major)} ${order.state}`);
  for (const orders of groups.values()) {
    const [first] = orders;
    if (!first) continue;
    const change = await sealLikeNow(tx, first.order, orders.length, actor, now);
    const fault = await moveOrders(tx, { move: 'sealOrders', change, orders }, actor, now);
    if (fault) return fault;
  }
  return null;
};

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
    const stops = new Map(await stopCounts(tx, accountsOf(found)));
    for (const [place, { order, facts }] of found.entries()) {
      if (!mayDo(actor, 'order.seal', facts)) refuse('order-own-draft', { place });
      if (order.level !== 'county') refuse('order-above-county', { place });
      if (!isStop(order)) continue;
      const stopped = stops.get(order.account_number) ?? 0;
      if (stopped >= mostStops) refuse('order-stopped-twice', { place });
      stops.set(order.account_number, stopped + 1);
    }
    const orders = found.map(({ order }, place) => ({ order, version: body.orders[place]?.version ?? -1 }));
    const fault = await sealAlike(tx, orders, actor, now);
    if (fault) refuse(fault.code, { place: ids.findIndex((id) => id === fault.orderId) });
    await sealOrderPapers(tx, platform, ids, actor, now);
    await tellOrders(tx, found, 'sealOrders', actor, now);
    note({ orders: ids });
    return freshOrders(tx, ids, actor, now);
  },
);
