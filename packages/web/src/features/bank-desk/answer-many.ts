import type { answerEndpoints } from '@lianfang/contract/orders/answer-endpoints';
import { OrderId } from '@lianfang/contract/ids';
import type { OrderRow } from '@lianfang/contract/orders/orders';
import type { Words } from '@lianfang/contract/words';
import type { ReplyOf } from '../../api/sent.ts';
import { type AnswerForm, firstAnswer, resultOf } from './answer-form.ts';

/** The answers to several orders as they are typed, by order; only the chosen ones are sent. */
export interface ManyForm {
  readonly orders: Readonly<Record<string, AnswerForm & { readonly chosen: boolean }>>;
}

type Reply = ReplyOf<typeof answerEndpoints.answerOrders>;

/** Orders that a bank may answer now. */
export const answerable = (orders: readonly OrderRow[]): OrderRow[] =>
  orders.filter(({ state }) => state === 'sealed' || state === 'received');

/** What each order is most often answered with. `now` is ISO 8601 in UTC. */
export const firstAnswers = (orders: readonly OrderRow[], now: string): ManyForm => ({
  orders: Object.fromEntries(orders.map((order) => [order.id, { ...firstAnswer(order, now), chosen: true }])),
});

export const isAnyChosen = (form: Partial<ManyForm>): boolean =>
  Object.values(form.orders ?? {}).some(({ chosen }) => chosen);

/** The chosen answers as the contract takes them, in the order of the rows. */
export const answersOf = (orders: readonly OrderRow[], form: ManyForm, now: string) =>
  orders.flatMap(({ id }) => {
    const typed = form.orders[id];
    return typed?.chosen === true ? [{ orderId: OrderId.parse(id), result: resultOf(typed, now) }] : [];
  });

/** Why orders were not answered, by order; and how many were. */
export const leftOf = ({ answers }: Reply): { readonly taken: string[]; readonly refused: Map<string, Words> } => ({
  taken: answers.filter(({ refusal }) => refusal === null).map(({ orderId }) => orderId),
  refused: new Map(answers.flatMap(({ orderId, refusal }) => (refusal === null ? [] : [[orderId, refusal] as const]))),
});
