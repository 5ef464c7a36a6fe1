import type { Actor } from '../../../kernel/access/actor.ts';
import { mayDo } from '../../../kernel/access/decide.ts';
import type { Reader } from '../../../kernel/database/connect.ts';
import { ordersById, type OrderSubject, subjectOf } from '../orders/order-subject.ts';

/** Of the orders that ids name those that the actor may answer, by id: another bank's are as if they were not there. */
export const answerableOrders = async (
  tx: Reader,
  ids: readonly string[],
  actor: Actor,
): Promise<ReadonlyMap<string, OrderSubject>> => {
  const found = [...(await ordersById(tx, ids)).values()].map(subjectOf);
  const own = found.filter(({ facts }) => mayDo(actor, 'bank-order.answer', facts));
  return new Map(own.map((subject) => [subject.order.id, subject]));
};
