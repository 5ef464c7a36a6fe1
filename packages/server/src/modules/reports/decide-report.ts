import { after } from '@lianfang/contract/lifecycle';
import { reportLifecycle, ReportState } from '@lianfang/contract/reports/reports';
import { type Actor, personIdOf } from '../../kernel/access/actor.ts';
import type { Transaction } from '../../kernel/database/connect.ts';
import { findPeriod, markPeriod } from '../tasks/index.ts';
import { insertReportEvent, type ReportChange, updateState } from './report-store.ts';
import type { ReportSubject } from './report-subject.ts';

export interface Decision {
  readonly move: 'returnReport' | 'acceptReport' | 'reopenReport' | 'recallReport';
  readonly reason: string;
  readonly version: number;
}

const changeOf = (state: ReportState, move: Decision['move'], actor: Actor, now: Temporal.Instant): ReportChange => {
  const decidedBy = personIdOf(actor);
  if (move === 'recallReport') return { state, firstSubmittedAt: null, submittedAt: null, late: false };
  return { state, decidedAt: now.toString(), decidedBy };
};

const wordsOf = (label: string, { move, reason }: Decision): string =>
  `${label}：${reportLifecycle.moves[move].words.zh}${reason === '' ? '' : `（${reason}）`}`;

/**
 * Moves a handed-in report on and tells its period and its history. Answers 'done', or why not: 'state' where the
 * lifecycle does not allow it from here, 'version' where somebody was faster.
 */
export const decideReport = async (
  tx: Transaction,
  { report }: ReportSubject,
  decision: Decision,
  actor: Actor,
  now: Temporal.Instant,
): Promise<'done' | 'state' | 'version'> => {
  const to = after(reportLifecycle, ReportState.parse(report.state), decision.move);
  if (to === null) return 'state';
  if (!(await updateState(tx, report.id, decision.version, changeOf(to, decision.move, actor, now)))) return 'version';
  const period = await findPeriod(tx, report.period_id);
  const mark = {
    reportId: report.id,
    state: to,
    submittedAt: decision.move === 'recallReport' ? null : report.first_submitted_at,
    acceptedAt: to === 'accepted' ? now.toString() : null,
  };
  if (period)
    await markPeriod(tx, period, mark, { kind: decision.move, words: wordsOf(report.label, decision), actor, now });
  await insertReportEvent(tx, report, { move: decision.move, reason: decision.reason }, actor, now);
  return 'done';
};
