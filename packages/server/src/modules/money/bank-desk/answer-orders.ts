import { answerEndpoints } from '@lianfang/contract/orders/answer-endpoints';
import { handleAll } from '../../../kernel/http/handle.ts';
import { answerRefusal } from './answer-refusal.ts';
import { answerableOrders } from './answerable-orders.ts';
import { takeAnswers } from './take-answer.ts';

/** The bank answers several orders at once; each answer is taken whole or refused with its reason, whatever the others. */
export const answerOrders = handleAll(answerEndpoints.answerOrders, async ({ body, actor, tx, now, note }) => {
  const ids = body.answers.map(({ orderId }) => orderId);
  const subjects = await answerableOrders(tx, ids, actor);
  const known = body.answers.flatMap(({ orderId, result }) => {
    const subject = subjects.get(orderId);
    return subject ? [{ subject, result }] : [];
  });
  const faults = await takeAnswers(tx, known, actor, now);
  const left = faults.values();
  const answers = body.answers.map(({ orderId }) => ({
    orderId,
    refusal: answerRefusal(subjects.has(orderId) ? (left.next().value ?? null) : 'not-found'),
  }));
  note({ orders: answers.filter(({ refusal }) => refusal === null).map(({ orderId }) => orderId) });
  return { answers };
});
