import { sql } from 'kysely';
import type { MonthSpan } from '../../kernel/clock/month.ts';
import type { Reader } from '../../kernel/database/connect.ts';

/** Places covered by outreach, out of the places to be covered. */
export interface OutreachFigures {
  readonly unitId: string;
  readonly covered: bigint;
  readonly places: bigint;
}

/** One reported figure: `covered` counts only once the report is accepted. */
export interface OutreachReported extends OutreachFigures {
  readonly id: string;
  readonly reportId: string;
  readonly title: string;
  readonly label: string;
  readonly dueAt: string;
  readonly acceptedAt: string | null;
}

const ofUnits = (unitIds: readonly string[] | null) =>
  unitIds === null ? sql`true` : sql`report.unit_id = any(${unitIds}::text[]::uuid[])`;

/**
 * Ratios under the code `outreach.coverage`, or under one that begins with `outreach.coverage.` where several measures
 * ask for it, in reports that were handed in on periods due in the month.
 */
const reported = ({ from, until }: MonthSpan, unitIds: readonly string[] | null) => sql`
  select report.unit_id, report.id as report_id, indicator.id as indicator_id, indicator.name, report.task_id,
         period.label, period.due_at, case when report.state = 'accepted' then report.decided_at end as accepted_at,
         case when report.state = 'accepted' then figure.numerator else 0 end as covered, figure.denominator as places
    from indicator
    join report_figure figure on figure.indicator_id = indicator.id
    join report on report.id = figure.report_id
    join task_period period on period.id = report.period_id
   where indicator.kind = 'ratio' and (indicator.code = 'outreach.coverage' or indicator.code like 'outreach.coverage.%')
     and report.state <> 'draft' and figure.denominator is not null and ${ofUnits(unitIds)}
     and period.due_at > ${from.toString()} and period.due_at <= ${until.toString()}`;

/** The figures of the units (all where null) that reported on outreach. */
export const outreachFigures = async (
  tx: Reader,
  span: MonthSpan,
  unitIds: readonly string[] | null,
): Promise<OutreachFigures[]> => {
  const { rows } = await sql<OutreachFigures>`
    select reported.unit_id as "unitId", sum(reported.covered)::bigint as covered, sum(reported.places)::bigint as places
      from (${reported(span, unitIds)}) reported group by reported.unit_id`.execute(tx);
  return rows;
};

/** The very figures that `outreachFigures` adds up; `id` is that of the indicator. */
export const outreachReported = async (
  tx: Reader,
  span: MonthSpan,
  unitIds: readonly string[] | null,
): Promise<OutreachReported[]> => {
  const { rows } = await sql<OutreachReported>`
    select reported.unit_id as "unitId", reported.report_id as "reportId", reported.indicator_id as id,
           task.title || '：' || reported.name as title, reported.label, reported.due_at as "dueAt",
           reported.accepted_at as "acceptedAt", reported.covered, reported.places
      from (${reported(span, unitIds)}) reported join task on task.id = reported.task_id
     order by reported.due_at, reported.report_id, reported.indicator_id`.execute(tx);
  return rows;
};
