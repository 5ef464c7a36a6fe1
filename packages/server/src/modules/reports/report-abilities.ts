import type { Action } from '@lianfang/contract/endpoints';
import { after } from '@lianfang/contract/lifecycle';
import { reportLifecycle, ReportState } from '@lianfang/contract/reports/reports';
import type { Abilities, Ability } from '@lianfang/contract/values';
import type { Actor } from '../../kernel/access/actor.ts';
import { mayDo } from '../../kernel/access/decide.ts';
import type { ReportSubject } from './report-subject.ts';

/** Each act with the move of the lifecycle that it makes, and what to say where the policy does not allow it. */
const acts = [
  ['report.save', 'editReport', '只有报送单位可以修改'],
  ['evidence.add', 'editReport', '只有报送单位可以添加附件'],
  ['report.submit', 'submitReport', '由本单位负责人报送'],
  ['report.recall', 'recallReport', '由本单位负责人撤回'],
  ['report.return', 'returnReport', '不能审核本单位的报送，或无审核权限'],
  ['report.accept', 'acceptReport', '不能审核本单位的报送，或无审核权限'],
  ['report.reopen', 'reopenReport', '不能审核本单位的报送，或无审核权限'],
] as const satisfies readonly (readonly [Action, keyof typeof reportLifecycle.moves, string])[];

const abilityOf = (allowed: boolean, fits: boolean, denied: string, state: ReportState): Ability => {
  if (!allowed) return { allowed: false, reason: denied };
  return fits
    ? { allowed: true, reason: null }
    : { allowed: false, reason: `报送${reportLifecycle.states[state].zh}，不能这样操作` };
};

/** What the actor may do to the report now, and if not why. */
export const reportAbilities = (actor: Actor, subject: ReportSubject): Abilities => {
  const state = ReportState.parse(subject.report.state);
  return Object.fromEntries(
    acts.map(([action, move, denied]) => [
      action,
      abilityOf(mayDo(actor, action, subject.facts), after(reportLifecycle, state, move) !== null, denied, state),
    ]),
  );
};
