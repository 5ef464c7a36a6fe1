import { ReportRecord, ReportRow } from '@lianfang/contract/reports/reports';
import type { Actor } from '../../kernel/access/actor.ts';
import type { Reader } from '../../kernel/database/connect.ts';
import { namedEvents } from '../people/index.ts';
import { evidenceOf } from './evidence-store.ts';
import { indicatorOf } from './indicator-store.ts';
import { reportAbilities } from './report-abilities.ts';
import { type ReportFound, type ReportSubject, reportSubject } from './report-subject.ts';

/** A found report as a row of a list. */
export const reportRowOf = (row: ReportFound): ReportRow =>
  ReportRow.parse({
    id: row.id,
    taskId: row.task_id,
    taskTitle: row.title,
    periodId: row.period_id,
    periodLabel: row.label,
    dueAt: row.due_at,
    unitId: row.unit_id,
    unitName: row.unit_name,
    state: row.state,
    late: row.late,
    submittedAt: row.submitted_at,
    revision: row.revision,
    evidenceCount: row.evidence_count,
    version: row.version,
  });

const figuresOf = async (tx: Reader, reportId: string) => {
  const rows = await tx.selectFrom('report_figure').selectAll().where('report_id', '=', reportId).execute();
  return rows.map((row) => ({
    indicatorId: row.indicator_id,
    numerator: Number(row.numerator),
    denominator: row.denominator === null ? null : Number(row.denominator),
  }));
};

const indicatorsOf = async (tx: Reader, lineageId: string) => {
  const rows = await tx
    .selectFrom('indicator')
    .selectAll()
    .where('lineage_id', '=', lineageId)
    .where('dropped_at', 'is', null)
    .orderBy('created_at')
    .execute();
  return rows.map(indicatorOf);
};

const evidenceIn = async (tx: Reader, reportId: string) => {
  const rows = await tx
    .selectFrom('evidence')
    .selectAll()
    .where('report_id', '=', reportId)
    .where('removed_at', 'is', null)
    .orderBy('added_at')
    .execute();
  return rows.map(evidenceOf);
};

const historyOf = async (tx: Reader, reportId: string) => {
  const rows = await tx
    .selectFrom('report_event')
    .select(['at', 'move', 'reason', 'actor'])
    .where('report_id', '=', reportId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(200)
    .execute();
  return namedEvents(tx, rows);
};

/** The whole record of a report as the actor may see it. */
export const reportRecord = async (tx: Reader, subject: ReportSubject, actor: Actor): Promise<ReportRecord> => {
  const { report } = subject;
  return ReportRecord.parse({
    ...reportRowOf(report),
    progress: report.progress,
    problems: report.problems,
    nextSteps: report.next_steps,
    acceptance: report.acceptance,
    figures: await figuresOf(tx, report.id),
    indicators: await indicatorsOf(tx, report.lineage_id),
    evidence: await evidenceIn(tx, report.id),
    history: await historyOf(tx, report.id),
    abilities: reportAbilities(actor, subject),
  });
};

/** The record read afresh, for the reply of a command. */
export const freshReport = async (tx: Reader, reportId: string, actor: Actor): Promise<ReportRecord> => {
  const subject = await reportSubject(tx, reportId);
  if (!subject) throw new Error(`report ${reportId} vanished within its own transaction`);
  return reportRecord(tx, subject, actor);
};
