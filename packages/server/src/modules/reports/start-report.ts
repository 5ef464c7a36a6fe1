import { reportEndpoints } from '@lianfang/contract/reports/endpoints';
import { v7 as uuid } from 'uuid';
import type { Reader } from '../../kernel/database/connect.ts';
import type { Subject } from '../../kernel/http/call.ts';
import { handle } from '../../kernel/http/handle.ts';
import { findPeriod, markPeriod, type ReportablePeriod } from '../tasks/index.ts';
import { insertReport, insertReportEvent } from './report-store.ts';
import { freshReport } from './report-views.ts';
import { personIdOf } from '../../kernel/access/actor.ts';

const periodSubject = async (
  tx: Reader,
  periodId: string,
): Promise<(Subject & { period: ReportablePeriod }) | null> => {
  const period = await findPeriod(tx, periodId);
  if (!period) return null;
  const facts = { unitPath: period.unit_path, delegateId: period.delegate_id };
  return { kind: 'task-period', id: period.id, unitId: period.unit_id, facts, period };
};

/** Starts the draft of a period's report. A period that has not begun has nothing to report. */
export const startReport = handle(
  reportEndpoints.startReport,
  ({ params, tx }) => periodSubject(tx, params.periodId),
  async ({ subject, actor, tx, now, refuse, made }) => {
    const { period } = subject;
    if (period.task_state !== 'open') refuse('report-task-closed');
    if (period.waived_at !== null) refuse('report-period-waived');
    if (Temporal.Instant.compare(period.starts_at, now) > 0) refuse('report-not-yet');
    const id = uuid();
    const authorId = personIdOf(actor);
    const fresh = await insertReport(
      tx,
      { id, taskId: period.task_id, periodId: period.id, unitId: period.unit_id, authorId },
      now,
    );
    if (!fresh) refuse('report-exists');
    const mark = { reportId: id, state: 'draft', submittedAt: null, acceptedAt: null } as const;
    await markPeriod(tx, period, mark, { kind: 'startReport', words: `开始填写${period.label}报送`, actor, now });
    await insertReportEvent(tx, { id }, { move: 'startReport', reason: '' }, actor, now);
    made({ kind: 'report', id, unitId: period.unit_id });
    return freshReport(tx, id, actor);
  },
);
