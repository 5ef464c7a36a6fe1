import { after } from '@lianfang/contract/lifecycle';
import { supervisionRefusals as refusals } from '@lianfang/contract/supervision/refusals';
import { supervisionLifecycle, SupervisionState } from '@lianfang/contract/supervision/supervision';
import type { CaseFound } from './case-subject.ts';

export type CaseMoveName = keyof typeof supervisionLifecycle.moves;

/** What the obstacles look at, beside the case itself. */
export interface CaseStanding {
  readonly case: CaseFound;
  /** Somebody who wrote at the draft; four eyes hold for editors as for the author. */
  readonly wroteIt: boolean;
  /** The draft of the answer that is owed has text. */
  readonly answerWritten: boolean;
  readonly topRung: boolean;
}

const fits = ({ case: found }: CaseStanding, move: CaseMoveName): boolean =>
  after(supervisionLifecycle, SupervisionState.parse(found.state), move) !== null;

const byState = (standing: CaseStanding, move: CaseMoveName) => (fits(standing, move) ? null : refusals.notFromHere);

const asksReply = ({ case: found }: CaseStanding): boolean => found.reply_working_days !== null;
const asksRectification = ({ case: found }: CaseStanding): boolean => found.rectify_working_days !== null;

const issuing = (standing: CaseStanding) => {
  const { case: found } = standing;
  if (!fits(standing, 'issueSupervision')) return refusals.notFromHere;
  if (found.submits_upward) return refusals.onlyUpward;
  if (found.unit_closed_on !== null) return refusals.unitClosed;
  const unapproved = found.state === 'draft' || standing.wroteIt;
  return found.approval !== 'none' && unapproved ? refusals.needsApproval : null;
};

const forwarding = (standing: CaseStanding) => {
  if (!standing.case.submits_upward) return refusals.notUpward;
  if (!fits(standing, 'forwardSupervision')) return refusals.notFromHere;
  return standing.wroteIt ? refusals.needsApproval : null;
};

/** An answer is owed: a reply after the issue, a rectification after the reply. */
const writing = (standing: CaseStanding) => {
  const { state } = standing.case;
  if (state !== 'issued' && state !== 'replied') return refusals.notFromHere;
  const asked = state === 'issued' ? asksReply(standing) : asksRectification(standing);
  return asked ? null : refusals.noReplyAsked;
};

const answering = (standing: CaseStanding, move: 'replySupervision' | 'reportRectification') => {
  if (!fits(standing, move)) return refusals.notFromHere;
  return writing(standing) ?? (standing.answerWritten ? null : refusals.replyEmpty);
};

const closing = (standing: CaseStanding) => {
  const { state } = standing.case;
  if (!fits(standing, 'closeSupervision')) return refusals.notFromHere;
  if (state === 'issued' && asksReply(standing)) return refusals.replyOwed;
  return state === 'replied' && asksRectification(standing) ? refusals.rectificationOwed : null;
};

const escalating = (standing: CaseStanding) => {
  if (!fits(standing, 'escalateSupervision')) return refusals.notFromHere;
  return standing.topRung ? refusals.noHigherRung : null;
};

/** What stands in the way of each act, by endpoint id; the button and the command read the same. */
export const caseObstacles = {
  editSupervision: (standing: CaseStanding) => byState(standing, 'editSupervision'),
  submitSupervision: (standing: CaseStanding) => byState(standing, 'submitSupervision'),
  returnSupervision: (standing: CaseStanding) => byState(standing, 'returnSupervision'),
  issueSupervision: issuing,
  forwardSupervision: forwarding,
  recordOutcome: (standing: CaseStanding) => byState(standing, 'recordOutcome'),
  closeSupervision: closing,
  escalateSupervision: escalating,
  withdrawSupervision: (standing: CaseStanding) => byState(standing, 'withdrawSupervision'),
  returnReply: (standing: CaseStanding) => byState(standing, 'returnReply'),
  returnRectification: (standing: CaseStanding) => byState(standing, 'returnRectification'),
  saveSupervisionReply: writing,
  addSupervisionEvidence: writing,
  replySupervision: (standing: CaseStanding) => answering(standing, 'replySupervision'),
  reportRectification: (standing: CaseStanding) => answering(standing, 'reportRectification'),
} as const;
