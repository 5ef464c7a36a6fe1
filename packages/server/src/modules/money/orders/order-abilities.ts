import type { Action } from '@lianfang/contract/endpoints';
import { after } from '@lianfang/contract/lifecycle';
import { orderLifecycle, OrderState, restrictingKinds } from '@lianfang/contract/orders/orders';
import { orderRefusals } from '@lianfang/contract/orders/refusals';
import type { Abilities } from '@lianfang/contract/values';
import type { Obstacle } from '../../../kernel/access/ability.ts';
import type { Actor } from '../../../kernel/access/actor.ts';
import { explainedAbility } from '../../../kernel/access/why-not.ts';
import type { OrderMoveName } from './move-order.ts';
import type { OrderFound, OrderSubject } from './order-subject.ts';

const byMove =
  (move: OrderMoveName) =>
  (order: OrderFound): Obstacle | null =>
    after(orderLifecycle, OrderState.parse(order.state), move) === null ? orderRefusals.notFromHere : null;

const isAbove = ({ level }: OrderFound): boolean => level !== 'county';

const isUnsealed = ({ sealed_at: at }: OrderFound): Obstacle | null => (at === null ? orderRefusals.noPaper : null);
const restricts = ({ kind }: OrderFound): boolean => restrictingKinds.some((one) => one === kind);

type Act = readonly [Action, (order: OrderFound) => Obstacle | null];

const acts: Readonly<Record<string, Act>> = {
  editOrder: ['order.edit', byMove('editOrder')],
  submitOrders: ['order.submit', byMove('submitOrders')],
  returnOrder: ['order.return', byMove('returnOrder')],
  sealOrders: ['order.seal', (order) => (isAbove(order) ? orderRefusals.aboveCounty : byMove('sealOrders')(order))],
  forwardOrder: ['order.forward', (order) => (isAbove(order) ? byMove('forwardOrder')(order) : orderRefusals.notAbove)],
  recordApproval: ['order.record-approval', byMove('recordApproval')],
  recordRejection: ['order.record-approval', byMove('recordRejection')],
  answerObjection: ['order.answer-objection', byMove('answerObjection')],
  withdrawOrder: ['order.withdraw', byMove('withdrawOrder')],
  readOrderPaper: ['order.read-paper', isUnsealed],
  readPersonNotice: ['order.read-notice', (order) => (restricts(order) ? isUnsealed(order) : orderRefusals.noPaper)],
  receiveOrder: ['bank-order.receive', byMove('receiveOrder')],
  answerOrder: ['bank-order.answer', byMove('executeOrder')],
  objectToOrder: ['bank-order.object', byMove('objectToOrder')],
};

/** What the actor may do to the order now, by endpoint id, and if not why. */
export const orderAbilities = ({ order, facts }: OrderSubject, actor: Actor): Abilities =>
  Object.fromEntries(
    Object.entries(acts).map(([act, [action, obstacle]]) => [
      act,
      explainedAbility(actor, action, facts, obstacle(order)),
    ]),
  );
