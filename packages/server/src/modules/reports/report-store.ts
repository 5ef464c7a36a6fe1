import type { Figure, ReportState, ReportText } from '@lianfang/contract/reports/reports';
import { v7 as uuid } from 'uuid';
import { type Actor, auditName } from '../../kernel/access/actor.ts';
import type { Transaction } from '../../kernel/database/connect.ts';
import type { ReportFound } from './report-subject.ts';

export interface NewReport {
  readonly id: string;
  readonly taskId: string;
  readonly periodId: string;
  readonly unitId: string;
  readonly authorId: string | null;
}

/** Adds an empty draft; false where the period already has a report. */
export const insertReport = async (tx: Transaction, report: NewReport, now: Temporal.Instant): Promise<boolean> => {
  const row = await tx
    .insertInto('report')
    .values({
      id: report.id,
      task_id: report.taskId,
      period_id: report.periodId,
      unit_id: report.unitId,
      author_id: report.authorId,
      created_at: now.toString(),
    })
    .onConflict((conflict) => conflict.column('period_id').doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
};

const replaceFigures = async (tx: Transaction, reportId: string, figures: readonly Figure[]): Promise<void> => {
  await tx.deleteFrom('report_figure').where('report_id', '=', reportId).execute();
  if (figures.length === 0) return;
  const rows = figures.map((figure) => ({
    report_id: reportId,
    indicator_id: figure.indicatorId,
    numerator: BigInt(figure.numerator),
    denominator: figure.denominator === null ? null : BigInt(figure.denominator),
  }));
  await tx.insertInto('report_figure').values(rows).execute();
};

/** Saves the text and figures of a draft; false where somebody was faster. */
export const updateText = async (
  tx: Transaction,
  reportId: string,
  version: number,
  text: ReportText,
  authorId: string | null,
): Promise<boolean> => {
  const result = await tx
    .updateTable('report')
    .set({
      progress: text.progress,
      problems: text.problems,
      next_steps: text.nextSteps,
      author_id: authorId,
      state: 'draft',
      version: version + 1,
    })
    .where('id', '=', reportId)
    .where('version', '=', version)
    .executeTakeFirst();
  if (result.numUpdatedRows !== 1n) return false;
  await replaceFigures(tx, reportId, text.figures);
  return true;
};

/** What a move changes beside the state. */
export interface ReportChange {
  readonly state: ReportState;
  readonly firstSubmittedAt?: string | null;
  readonly submittedAt?: string | null;
  readonly decidedAt?: string | null;
  readonly decidedBy?: string | null;
  readonly late?: boolean;
  readonly revision?: number;
}

/** Moves a report; false where somebody was faster. */
export const updateState = async (
  tx: Transaction,
  reportId: string,
  version: number,
  change: ReportChange,
): Promise<boolean> => {
  const result = await tx
    .updateTable('report')
    .set({
      state: change.state,
      version: version + 1,
      ...(change.firstSubmittedAt === undefined ? {} : { first_submitted_at: change.firstSubmittedAt }),
      ...(change.submittedAt === undefined ? {} : { submitted_at: change.submittedAt }),
      ...(change.decidedAt === undefined ? {} : { decided_at: change.decidedAt }),
      ...(change.decidedBy === undefined ? {} : { decided_by: change.decidedBy }),
      ...(change.late === undefined ? {} : { late: change.late }),
      ...(change.revision === undefined ? {} : { revision: change.revision }),
    })
    .where('id', '=', reportId)
    .where('version', '=', version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
};

/** Adds a line to the report's history; a handing-in keeps what was handed in. */
export const insertReportEvent = async (
  tx: Transaction,
  report: Pick<ReportFound, 'id'>,
  event: { readonly move: string; readonly reason: string; readonly content?: unknown },
  actor: Actor,
  now: Temporal.Instant,
): Promise<void> => {
  await tx
    .insertInto('report_event')
    .values({
      report_id: report.id,
      at: now.toString(),
      id: uuid(),
      move: event.move,
      actor: auditName(actor),
      reason: event.reason,
      content: event.content === undefined ? null : JSON.stringify(event.content),
    })
    .execute();
};
