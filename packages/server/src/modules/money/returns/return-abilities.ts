import type { Action } from '@lianfang/contract/endpoints';
import { after } from '@lianfang/contract/lifecycle';
import { returnRefusals } from '@lianfang/contract/returns/refusals';
import {
  objectionStates,
  returnLifecycle,
  type ReturnMoveName,
  ReturnState,
} from '@lianfang/contract/returns/return-lifecycle';
import type { Abilities } from '@lianfang/contract/values';
import type { Obstacle } from '../../../kernel/access/ability.ts';
import type { Actor } from '../../../kernel/access/actor.ts';
import { explainedAbility } from '../../../kernel/access/why-not.ts';
import type { ReturnFound, ReturnSubject } from './return-subject.ts';

const byMove =
  (move: ReturnMoveName) =>
  ({ state }: ReturnFound): Obstacle | null =>
    after(returnLifecycle, ReturnState.parse(state), move) === null ? returnRefusals.notFromHere : null;

/** Objections are taken from the notice until the report goes upward, where there was a notice. */
export const takesObjections = ({ state, notice_on }: ReturnFound): boolean =>
  notice_on !== null && objectionStates.some((one) => one === state);

const objecting = (found: ReturnFound): Obstacle | null => (takesObjections(found) ? null : returnRefusals.notFromHere);

const report = (found: ReturnFound): Obstacle | null =>
  found.method === 'pro-rata' && found.state === 'method-fixed'
    ? returnRefusals.needsNotice
    : byMove('makeReturnReport')(found);

const notice = (found: ReturnFound): Obstacle | null =>
  byMove('publishReturnNotice')(found) ?? (found.method === 'pro-rata' ? null : returnRefusals.noNotice);

const round = (found: ReturnFound): Obstacle | null =>
  byMove('startReturnRound')(found) ?? (found.given < found.frozen ? null : returnRefusals.nothingLeft);

const check = (found: ReturnFound): Obstacle | null =>
  byMove('checkReturnClaims')(found) ?? (found.waiting > 0 || found.claims === 0 ? returnRefusals.claimsWaiting : null);

const acts: Readonly<Record<string, readonly [Action, (found: ReturnFound) => Obstacle | null]>> = {
  saveReturnMovements: ['return.save-movements', byMove('saveReturnMovements')],
  addReturnClaim: ['return.add-claim', byMove('addReturnClaim')],
  editReturnClaim: ['return.edit-claim', byMove('editReturnClaim')],
  decideReturnClaim: ['return.decide-claim', byMove('decideReturnClaim')],
  checkReturnClaims: ['return.check-claims', check],
  reopenReturnClaims: ['return.reopen-claims', byMove('reopenReturnClaims')],
  fixReturnMethod: ['return.fix-method', byMove('fixReturnMethod')],
  publishReturnNotice: ['return.publish-notice', notice],
  addReturnObjection: ['return.add-objection', objecting],
  answerReturnObjection: ['return.answer-objection', objecting],
  makeReturnReport: ['return.make-report', report],
  sendBackReturnReport: ['return.send-back', byMove('sendBackReturnReport')],
  forwardReturn: ['return.forward', byMove('forwardReturn')],
  recordReturnDecision: ['return.record-decision', byMove('recordReturnDecision')],
  recordReturnRefusal: ['return.record-decision', byMove('recordReturnRefusal')],
  sendReturn: ['return.send', byMove('sendReturn')],
  startReturnRound: ['return.start-round', round],
  closeReturn: ['return.close', byMove('closeReturn')],
};

/** What the actor may do to the return now, by endpoint id, and if not why. */
export const returnAbilities = ({ found, facts }: ReturnSubject, actor: Actor): Abilities =>
  Object.fromEntries(
    Object.entries(acts).map(([act, [action, obstacle]]) => [
      act,
      explainedAbility(actor, action, facts, obstacle(found)),
    ]),
  );
