import { sql } from 'kysely';
import type { MonthSpan } from '../../kernel/clock/month.ts';
import type { Reader } from '../../kernel/database/connect.ts';

/** How many periods of a unit fell due in a month, and what became of them; due = onTime + late + missing. */
export interface PeriodFigures {
  readonly unitId: string;
  readonly due: number;
  readonly onTime: number;
  readonly late: number;
  readonly missing: number;
}

/** A period that fell due. */
export interface PeriodDue {
  readonly unitId: string;
  readonly id: string;
  readonly taskId: string;
  readonly title: string;
  readonly label: string;
  readonly dueAt: string;
  readonly submittedAt: string | null;
}

const ofUnits = (unitIds: readonly string[] | null) =>
  unitIds === null ? sql`true` : sql`period.unit_id = any(${unitIds}::text[]::uuid[])`;

/**
 * Periods that fell due and were not waived. What a task owed after it was closed, stopped or replaced counts only where
 * something was handed in nevertheless.
 */
const countedPeriods = ({ from, until }: MonthSpan, unitIds: readonly string[] | null) => sql`
  period.due_at > ${from.toString()} and period.due_at <= ${until.toString()} and period.waived_at is null
  and ${ofUnits(unitIds)}
  and (period.submitted_at is not null or not exists (
    select from task ended where ended.id = period.task_id and ended.state <> 'open' and period.due_at > coalesce(
      (select max(event.at) from task_event event where event.task_id = ended.id
          and event.kind in ('closeTask', 'stopTask', 'supersedeTask')), '-infinity'::timestamptz)))`;

/** The figures of the units (all where null) that had a period due in the month. */
export const periodFigures = async (
  tx: Reader,
  span: MonthSpan,
  unitIds: readonly string[] | null,
): Promise<PeriodFigures[]> => {
  const { rows } = await sql<PeriodFigures>`
    select period.unit_id as "unitId", count(*)::int as due,
           count(*) filter (where period.submitted_at < period.due_at)::int as "onTime",
           count(*) filter (where period.submitted_at >= period.due_at)::int as late,
           count(*) filter (where period.submitted_at is null)::int as missing
      from task_period period where ${countedPeriods(span, unitIds)} group by period.unit_id`.execute(tx);
  return rows;
};

/** The very periods that `periodFigures` counts, in the order of their due moments. */
export const periodsDue = async (
  tx: Reader,
  span: MonthSpan,
  unitIds: readonly string[] | null,
): Promise<PeriodDue[]> => {
  const { rows } = await sql<PeriodDue>`
    select period.unit_id as "unitId", period.id, period.task_id as "taskId", task.title, period.label,
           period.due_at as "dueAt", period.submitted_at as "submittedAt"
      from task_period period join task on task.id = period.task_id
     where ${countedPeriods(span, unitIds)} order by period.due_at, period.id`.execute(tx);
  return rows;
};

/** A late or missing period with its unit. */
export type PeriodMissed = PeriodDue & { readonly unitName: string };

/** Periods of these units that were handed in late or not at all in the month, unit by unit in the order of the directory. */
export const periodsMissed = async (
  tx: Reader,
  span: MonthSpan,
  unitIds: readonly string[],
  limit: number,
): Promise<PeriodMissed[]> => {
  const { rows } = await sql<PeriodMissed>`
    select period.unit_id as "unitId", unit.name as "unitName", period.id, period.task_id as "taskId", task.title,
           period.label, period.due_at as "dueAt", period.submitted_at as "submittedAt"
      from task_period period join task on task.id = period.task_id join unit on unit.id = period.unit_id
     where ${countedPeriods(span, unitIds)} and (period.submitted_at is null or period.submitted_at >= period.due_at)
     order by unit.place, period.submitted_at is not null, period.due_at, period.id limit ${limit}`.execute(tx);
  return rows;
};

/** How many periods of open tasks fall due within a month that is still to come. */
export const countPeriodsAhead = async (tx: Reader, { from, to }: MonthSpan): Promise<number> => {
  const row = await tx
    .selectFrom('task_period')
    .innerJoin('task', 'task.id', 'task_period.task_id')
    .select(sql<number>`count(*)::int`.as('ahead'))
    .where('task.state', '=', 'open')
    .where('task_period.waived_at', 'is', null)
    .where('task_period.due_at', '>', from.toString())
    .where('task_period.due_at', '<=', to.toString())
    .executeTakeFirstOrThrow();
  return row.ahead;
};

/** Units with a period due after `since` and not after `until`: what the passing of time alone changes. */
export const unitsDueBetween = async (
  tx: Reader,
  since: Temporal.Instant,
  until: Temporal.Instant,
): Promise<string[]> => {
  const { rows } = await sql<{ unitId: string }>`
    select distinct unit_id as "unitId" from task_period
     where due_at > ${since.toString()} and due_at <= ${until.toString()}`.execute(tx);
  return rows.map((row) => row.unitId);
};

/** The first moment at which anything is due, or null. */
export const firstDue = async (tx: Reader): Promise<string | null> => {
  const row = await tx
    .selectFrom('task_period')
    .select((eb) => eb.fn.min('due_at').as('first'))
    .executeTakeFirst();
  return row?.first ?? null;
};
