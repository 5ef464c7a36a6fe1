import type { Cycle } from '@lianfang/contract/cycle';
import { holidayCalendar, stateCouncilTables } from '@lianfang/engine/calendar/holiday-calendar';
import { type Period, periodsOf } from '@lianfang/engine/calendar/periods';
import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { dayOf } from '../../kernel/clock/clock.ts';
import type { Transaction } from '../../kernel/database/connect.ts';

/** How far ahead periods are laid out; a daily job keeps the distance. */
const horizonDays = 400;

/** What decides the periods of a task. */
export interface PeriodPlan {
  readonly id: string;
  readonly unitId: string;
  readonly cycle: Cycle;
  readonly dueIn: 'period' | 'next-period';
  readonly startsOn: string;
  readonly endsOn: string | null;
}

/** The day before which periods are laid out. */
export const horizonOf = (now: Temporal.Instant): Temporal.PlainDate =>
  Temporal.PlainDate.from(dayOf(now)).add({ days: horizonDays });

const lastDay = (plan: PeriodPlan, now: Temporal.Instant): string => {
  const horizon = horizonOf(now);
  const end = plan.endsOn === null ? horizon : Temporal.PlainDate.from(plan.endsOn).add({ days: 1 });
  const once = plan.cycle.kind === 'once' ? Temporal.PlainDate.from(plan.cycle.due).add({ days: 1 }) : null;
  if (once !== null) return Temporal.PlainDate.compare(once, plan.startsOn) > 0 ? once.toString() : plan.startsOn;
  return (Temporal.PlainDate.compare(end, horizon) < 0 ? end : horizon).toString();
};

/** A round that was due before the task began is nobody's debt. */
const isOwed = (plan: PeriodPlan, period: Period): boolean =>
  period.dueDay === null || Temporal.PlainDate.compare(period.dueDay, plan.startsOn) >= 0;

/** The periods that a task's terms ask for, as far as the horizon. Throws RangeError for a cycle that does not hold. */
export const plannedPeriods = (plan: PeriodPlan, now: Temporal.Instant): Period[] =>
  periodsOf(plan.cycle, plan.startsOn, lastDay(plan, now), holidayCalendar(stateCouncilTables), {
    roll: 'none',
    dueIn: plan.dueIn,
  }).filter((period) => isOwed(plan, period));

const rowsOf = (plan: PeriodPlan, now: Temporal.Instant) =>
  plannedPeriods(plan, now).map((period) => ({
    id: uuid(),
    task_id: plan.id,
    unit_id: plan.unitId,
    key: period.key,
    label: period.label.zh,
    starts_at: period.start,
    ends_at: period.end,
    due_at: period.dueAt,
  }));

/** Rows in one statement: PostgreSQL takes 65,535 parameters at most. */
const rowsAtOnce = 5000;

/** Lays out the periods of several tasks that are not there yet; those that are keep their reports. */
export const layOutPeriods = async (
  tx: Transaction,
  plans: readonly PeriodPlan[],
  now: Temporal.Instant,
): Promise<void> => {
  const rows = plans.flatMap((plan) => rowsOf(plan, now));
  for (let from = 0; from < rows.length; from += rowsAtOnce)
    await tx
      .insertInto('task_period')
      .values(rows.slice(from, from + rowsAtOnce))
      .onConflict((conflict) => conflict.columns(['task_id', 'key']).doNothing())
      .execute();
};

/** Drops the periods of a task in which nothing has happened, so that new terms can lay out theirs. */
export const dropUntouchedPeriods = async (tx: Transaction, taskId: string): Promise<void> => {
  await tx
    .deleteFrom('task_period')
    .where('task_id', '=', taskId)
    .where('report_id', 'is', null)
    .where('waived_at', 'is', null)
    .execute();
};

/** Sets again which period of the tasks asks for something next. */
export const refreshNextPeriod = async (tx: Transaction, taskIds: readonly string[]): Promise<void> => {
  if (taskIds.length === 0) return;
  await sql`
    update task set next_period_id = next.id, next_due_at = next.due_at
      from unnest(${taskIds}::uuid[]) as chosen(id)
      left join lateral (
        select period.id, period.due_at from task_period period
         where period.task_id = chosen.id and period.waived_at is null
           and (period.report_state is null or period.report_state in ('draft', 'returned'))
         order by period.due_at nulls last, period.starts_at limit 1
      ) next on true
     where task.id = chosen.id
       and (task.next_period_id, task.next_due_at) is distinct from (next.id, next.due_at)`.execute(tx);
};
