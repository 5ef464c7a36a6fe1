import { appealLifecycle, AppealState } from '@lianfang/contract/appeals/appeals';
import { appealRefusals } from '@lianfang/contract/appeals/refusals';
import type { Action } from '@lianfang/contract/endpoints';
import { after } from '@lianfang/contract/lifecycle';
import type { Abilities } from '@lianfang/contract/values';
import type { Obstacle } from '../../../kernel/access/ability.ts';
import type { Actor } from '../../../kernel/access/actor.ts';
import { explainedAbility } from '../../../kernel/access/why-not.ts';
import type { OrderFound } from '../orders/order-subject.ts';
import type { EntryFound } from '../watch-list/entry-subject.ts';
import type { AppealMoveName } from './appeal-store.ts';
import type { AppealFound, AppealSubject } from './appeal-subject.ts';

/** What an appeal is about. */
export interface About {
  readonly orders: readonly OrderFound[];
  readonly entries: readonly EntryFound[];
}

/** The actor, and whoever the actor stands in for. */
const handsOf = (actor: Actor): string[] =>
  actor.kind === 'person'
    ? [actor.personId, ...actor.held.flatMap(({ actingFor }) => (actingFor ? [actingFor.personId] : []))]
    : [];

/** Whether the actor had a part in what is appealed against, or examined the appeal: then another decides (four eyes). */
export const hadPart = (actor: Actor, appeal: AppealFound, { orders, entries }: About): boolean => {
  const parts = [
    appeal.examined_by,
    ...orders.flatMap((order) => [order.drafted_by, order.sealed_by]),
    ...entries.flatMap((entry) => [entry.proposed_by, entry.approved_by]),
  ];
  return handsOf(actor).some((hand) => parts.includes(hand));
};

const actions: Readonly<Record<AppealMoveName, Action>> = {
  examineAppeal: 'appeal.examine',
  passAppeal: 'appeal.pass',
  answerBankAppeal: 'bank-appeal.answer',
  upholdAppeal: 'appeal.decide',
  rejectAppeal: 'appeal.decide',
};

/** A bank that answered that it does not lift its own measure leaves nothing to uphold. */
export const mayBeUpheld = ({ state, bank_outcome: outcome }: AppealFound): boolean =>
  state !== 'bank-answered' || outcome === 'lifted';

const obstacle = (move: AppealMoveName, appeal: AppealFound, isOwn: boolean): Obstacle | null => {
  if (after(appealLifecycle, AppealState.parse(appeal.state), move) === null) return appealRefusals.notFromHere;
  if (isOwn && actions[move] === 'appeal.decide') return appealRefusals.ownOrder;
  return move === 'upholdAppeal' && !mayBeUpheld(appeal) ? appealRefusals.bankKeeps : null;
};

/** What the actor may do to the appeal now, by endpoint id, and if not why. */
export const appealAbilities = ({ appeal, facts }: AppealSubject, actor: Actor, about: About): Abilities => {
  const isOwn = hadPart(actor, appeal, about);
  const moves = Object.keys(actions) as AppealMoveName[];
  return Object.fromEntries(
    moves.map((move) => [move, explainedAbility(actor, actions[move], facts, obstacle(move, appeal, isOwn))]),
  );
};
