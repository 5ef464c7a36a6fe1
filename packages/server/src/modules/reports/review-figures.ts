import { sql } from 'kysely';
import type { MonthSpan } from '../../kernel/clock/month.ts';
import type { Reader } from '../../kernel/database/connect.ts';

/** Reports of a unit whose last decision in the month was to accept, and how often its reports were sent back in it. */
export interface ReviewFigures {
  readonly unitId: string;
  readonly accepted: number;
  readonly returned: number;
}

/** A decision that counts. For a return `id` is that of the return; for an acceptance that of the report. */
export interface ReviewDecision {
  readonly unitId: string;
  readonly id: string;
  readonly reportId: string;
  readonly returned: boolean;
  readonly title: string;
  readonly label: string;
  readonly reason: string;
  readonly at: string;
}

const ofUnits = (unitIds: readonly string[] | null) =>
  unitIds === null ? sql`true` : sql`report.unit_id = any(${unitIds}::text[]::uuid[])`;

/** Decisions of the month, each with its place from the last one of its report. Taking an acceptance back is a return too. */
const decisions = ({ from, to }: MonthSpan, unitIds: readonly string[] | null) => sql`
  select report.unit_id, report.task_id, report.period_id, event.report_id, event.id, event.at, event.reason,
         event.move <> 'acceptReport' as returned,
         row_number() over (partition by event.report_id order by event.at desc, event.id desc) as back
    from report join report_event event on event.report_id = report.id
   where report.decided_at >= ${from.toString()} and report.created_at < ${to.toString()} and ${ofUnits(unitIds)}
     and event.at >= ${from.toString()} and event.at < ${to.toString()}
     and event.move in ('acceptReport', 'returnReport', 'reopenReport')`;

const counts = sql`decision.returned or decision.back = 1`;

/** The figures of the units (all where null) on whose reports something was decided in the month. */
export const reviewFigures = async (
  tx: Reader,
  span: MonthSpan,
  unitIds: readonly string[] | null,
): Promise<ReviewFigures[]> => {
  const { rows } = await sql<ReviewFigures>`
    select decision.unit_id as "unitId", count(*) filter (where not decision.returned)::int as accepted,
           count(*) filter (where decision.returned)::int as returned
      from (${decisions(span, unitIds)}) decision where ${counts} group by decision.unit_id`.execute(tx);
  return rows;
};

/** The very decisions that `reviewFigures` counts, in their order. */
export const reviewDecisions = async (
  tx: Reader,
  span: MonthSpan,
  unitIds: readonly string[] | null,
): Promise<ReviewDecision[]> => {
  const { rows } = await sql<ReviewDecision>`
    select decision.unit_id as "unitId", case when decision.returned then decision.id else decision.report_id end as id,
           decision.report_id as "reportId", decision.returned, task.title, period.label, decision.reason, decision.at
      from (${decisions(span, unitIds)}) decision
      join task on task.id = decision.task_id
      join task_period period on period.id = decision.period_id
     where ${counts} order by decision.at, decision.id`.execute(tx);
  return rows;
};
