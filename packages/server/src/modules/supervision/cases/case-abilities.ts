import type { Action } from '@lianfang/contract/endpoints';
import type { Abilities } from '@lianfang/contract/values';
import type { Actor } from '../../../kernel/access/actor.ts';
import { explainedAbility } from '../../../kernel/access/why-not.ts';
import type { Reader } from '../../../kernel/database/connect.ts';
import { caseObstacles } from './case-obstacles.ts';
import { standingOf } from './case-standing.ts';
import type { CaseSubject } from './case-subject.ts';

const actions = {
  editSupervision: 'supervision.edit',
  submitSupervision: 'supervision.submit',
  returnSupervision: 'supervision.return',
  issueSupervision: 'supervision.issue',
  forwardSupervision: 'supervision.forward',
  recordOutcome: 'supervision.record-outcome',
  closeSupervision: 'supervision.close',
  escalateSupervision: 'supervision.escalate',
  withdrawSupervision: 'supervision.withdraw',
  returnReply: 'supervision.return-reply',
  returnRectification: 'supervision.return-rectification',
  saveSupervisionReply: 'supervision.save-reply',
  addSupervisionEvidence: 'supervision-evidence.add',
  replySupervision: 'supervision.reply',
  reportRectification: 'supervision.report-rectification',
} as const satisfies Record<keyof typeof caseObstacles, Action>;

const acts = Object.keys(actions) as (keyof typeof actions)[];

/** What the actor may do to the case now, by endpoint id, and if not why. */
export const caseAbilities = async (tx: Reader, subject: CaseSubject, actor: Actor): Promise<Abilities> => {
  const standing = await standingOf(tx, subject, actor);
  return Object.fromEntries(
    acts.map((act) => [act, explainedAbility(actor, actions[act], subject.facts, caseObstacles[act](standing))]),
  );
};
