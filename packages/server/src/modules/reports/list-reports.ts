import { reportEndpoints } from '@lianfang/contract/reports/endpoints';
import { sql, type SqlBool } from 'kysely';
import type { Action } from '@lianfang/contract/endpoints';
import type { Actor } from '../../kernel/access/actor.ts';
import { visibleTo } from '../../kernel/access/decide.ts';
import { timeZone } from '../../kernel/clock/clock.ts';
import type { Reader } from '../../kernel/database/connect.ts';
import { handleAll } from '../../kernel/http/handle.ts';
import { allReports, type ReportFound } from './report-subject.ts';
import { reportRowOf } from './report-views.ts';

/** Drafts never handed in come last in a list that follows the day of handing in. */
const submittedOrder = sql<string>`coalesce(report.submitted_at, '-infinity'::timestamptz)`;

const startOf = (day: string, plusDays = 0): string =>
  Temporal.PlainDate.from(day).add({ days: plusDays }).toZonedDateTime(timeZone).toInstant().toString();

const visibleReports = (tx: Reader, actor: Actor, action: Action) =>
  tx
    .selectFrom('report')
    .innerJoin('unit', 'unit.id', 'report.unit_id')
    .select('report.id')
    .where((eb) => {
      const unitPath = eb.ref('unit.path');
      return visibleTo(actor, action, { unitPath, authorUnitPath: unitPath });
    });

const ofPlan = (planId: string) =>
  sql<SqlBool>`exists (select from task where task.id = report.task_id and task.plan_id = ${planId})`;

const isCursor = (cursor: string): boolean => /^(-infinity|[\d:.TZ+-]+)\|[0-9a-f-]{36}$/.test(cursor);

const pageOf = (found: readonly ReportFound[], limit: number) => {
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  const next = found.length > limit && last ? `${last.submitted_at ?? '-infinity'}|${last.id}` : null;
  return { rows: rows.map(reportRowOf), next, total: null };
};

/** Reports that the actor may see, the latest handed in first. */
export const listReports = handleAll(reportEndpoints.listReports, async ({ actor, query, tx, refuse }) => {
  const { cursor, limit, state, unitId, taskId, planId, late, submittedFrom, submittedTo } = query;
  if (cursor !== undefined && !isCursor(cursor))
    refuse('bad-request', { fields: [{ path: 'cursor', message: 'cursor' }] });
  let found = visibleReports(tx, actor, 'report.read');
  if (state) found = found.where('report.state', '=', state);
  if (unitId) found = found.where('report.unit_id', '=', unitId);
  if (taskId) found = found.where('report.task_id', '=', taskId);
  if (planId) found = found.where(ofPlan(planId));
  if (late !== undefined) found = found.where('report.late', '=', late);
  if (submittedFrom) found = found.where('report.submitted_at', '>=', startOf(submittedFrom));
  if (submittedTo) found = found.where('report.submitted_at', '<', startOf(submittedTo, 1));
  if (cursor !== undefined) {
    const [at = '', id = ''] = cursor.split('|');
    found = found.where(sql<SqlBool>`(${submittedOrder}, report.id) < (${at}::timestamptz, ${id}::uuid)`);
  }
  // First which reports, then all about them: so the planner weighs only what decides the page.
  const page = found
    .orderBy(submittedOrder, 'desc')
    .orderBy('report.id', 'desc')
    .limit(limit + 1);
  const rows = allReports(tx)
    .where('report.id', 'in', page)
    .orderBy(submittedOrder, 'desc')
    .orderBy('report.id', 'desc');
  return pageOf(await rows.execute(), limit);
});

/** Reports of other units that wait for the actor's review, the longest waiting first. */
export const reviewQueue = handleAll(reportEndpoints.reviewQueue, async ({ actor, query, tx, refuse }) => {
  const { cursor, limit } = query;
  if (cursor !== undefined && !isCursor(cursor))
    refuse('bad-request', { fields: [{ path: 'cursor', message: 'cursor' }] });
  let found = visibleReports(tx, actor, 'report.accept').where('report.state', '=', 'submitted');
  if (cursor !== undefined) {
    const [at = '', id = ''] = cursor.split('|');
    found = found.where(sql<SqlBool>`(report.submitted_at, report.id) > (${at}::timestamptz, ${id}::uuid)`);
  }
  const page = found
    .orderBy('report.submitted_at')
    .orderBy('report.id')
    .limit(limit + 1);
  const rows = allReports(tx).where('report.id', 'in', page).orderBy('report.submitted_at').orderBy('report.id');
  return pageOf(await rows.execute(), limit);
});
