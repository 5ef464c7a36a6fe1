import { after } from '@lianfang/contract/lifecycle';
import { reportEndpoints } from '@lianfang/contract/reports/endpoints';
import { reportLifecycle, ReportState } from '@lianfang/contract/reports/reports';
import { dueState } from '@lianfang/engine/calendar/due-state';
import type { Reader } from '../../kernel/database/connect.ts';
import { handle } from '../../kernel/http/handle.ts';
import { dependenciesMet, findPeriod, markPeriod } from '../tasks/index.ts';
import { reportContent } from './report-content.ts';
import { insertReportEvent, updateState } from './report-store.ts';
import { type ReportFound, reportSubject } from './report-subject.ts';
import { freshReport } from './report-views.ts';

/** What is still missing: the text, or a figure that the measure requires. */
const missingParts = async (tx: Reader, report: ReportFound): Promise<string[]> => {
  const figures = await tx
    .selectFrom('indicator')
    .leftJoin('report_figure', (join) =>
      join.onRef('report_figure.indicator_id', '=', 'indicator.id').on('report_figure.report_id', '=', report.id),
    )
    .select('indicator.name')
    .where('indicator.lineage_id', '=', report.lineage_id)
    .where('indicator.required', '=', true)
    .where('indicator.dropped_at', 'is', null)
    .where('report_figure.report_id', 'is', null)
    .execute();
  return [...(report.progress.trim() === '' ? ['进展情况'] : []), ...figures.map((figure) => figure.name)];
};

/** Whether the first handing-in came after the due moment; a later return does not make a unit late. */
const isLate = (report: ReportFound, firstSubmittedAt: string, now: Temporal.Instant): boolean =>
  dueState(report.due_at, firstSubmittedAt, now.toString(), { dueSoonHours: 0 }) === 'late';

/** Hands a report in, with its content kept as it was handed in. */
export const submitReport = handle(
  reportEndpoints.submitReport,
  ({ params, tx }) => reportSubject(tx, params.reportId),
  async ({ body, subject, actor, tx, now, refuse }) => {
    const { report } = subject;
    if (report.task_state !== 'open') refuse('report-task-closed');
    if (after(reportLifecycle, ReportState.parse(report.state), 'submitReport') === null) refuse('report-state');
    const missing = await missingParts(tx, report);
    if (missing.length > 0) refuse('report-incomplete', { missing });
    if (!(await dependenciesMet(tx, report.task_id, now))) refuse('report-waits');
    const firstSubmittedAt = report.first_submitted_at ?? now.toString();
    const change = {
      state: 'submitted',
      firstSubmittedAt,
      submittedAt: now.toString(),
      late: isLate(report, firstSubmittedAt, now),
      revision: report.revision + 1,
    } as const;
    if (!(await updateState(tx, report.id, body.version, change))) refuse('changed-meanwhile');
    const period = await findPeriod(tx, report.period_id);
    const mark = { reportId: report.id, state: 'submitted', submittedAt: firstSubmittedAt, acceptedAt: null } as const;
    const words = `${report.label}已报送${change.late ? '（逾期）' : ''}`;
    if (period) await markPeriod(tx, period, mark, { kind: 'submitReport', words, actor, now });
    await insertReportEvent(
      tx,
      report,
      { move: 'submitReport', reason: '', content: await reportContent(tx, report.id) },
      actor,
      now,
    );
    return freshReport(tx, report.id, actor);
  },
);
