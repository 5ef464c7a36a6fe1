import type { Reader } from '../../kernel/database/connect.ts';
import type { Subject } from '../../kernel/http/call.ts';

/** Reports with their task, period and unit. */
export const allReports = (tx: Reader) =>
  tx
    .selectFrom('report')
    .innerJoin('task', 'task.id', 'report.task_id')
    .innerJoin('task_period', 'task_period.id', 'report.period_id')
    .innerJoin('unit', 'unit.id', 'report.unit_id')
    .selectAll('report')
    .select(['task.title', 'task.acceptance', 'task.lineage_id', 'task.state as task_state'])
    .select(['task_period.label', 'task_period.due_at', 'unit.name as unit_name', 'unit.path as unit_path']);

export type ReportFound = Awaited<ReturnType<ReturnType<typeof allReports>['execute']>>[number];

/** A report as the subject of a command. */
export interface ReportSubject extends Subject {
  readonly report: ReportFound;
}

/** The report that an id names, or null. */
export const reportSubject = async (tx: Reader, reportId: string): Promise<ReportSubject | null> => {
  const report = await allReports(tx).where('report.id', '=', reportId).executeTakeFirst();
  if (!report) return null;
  const facts = { unitPath: report.unit_path, authorUnitPath: report.unit_path, authorId: report.author_id };
  return { kind: 'report', id: report.id, unitId: report.unit_id, facts, report };
};
