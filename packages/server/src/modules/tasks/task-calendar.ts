import { taskEndpoints } from '@lianfang/contract/tasks/endpoints';
import type { HolidayCalendar } from '@lianfang/engine/calendar/holiday-calendar';
import { isWorkingDay } from '@lianfang/engine/calendar/working-days';
import { sql } from 'kysely';
import { dayOf, timeZone } from '../../kernel/clock/clock.ts';
import { handleAll } from '../../kernel/http/handle.ts';
import { countyCalendar } from '../system/index.ts';
import { periodStateOf } from './period-state.ts';
import { narrow } from './task-filter.ts';
import { visibleTasks } from './task-rows.ts';

const longestDays = 62;
const shownADay = 20;

const startOf = (day: string): string => Temporal.PlainDate.from(day).toZonedDateTime(timeZone).toInstant().toString();
const plus = (day: string, days: number): string => Temporal.PlainDate.from(day).add({ days }).toString();

/** A period due at 24:00 belongs to the day that ends then. */
const dueDay = (dueAt: string): string => dayOf(Temporal.Instant.from(dueAt).subtract({ seconds: 1 }));

interface Due {
  readonly id: string;
  readonly title: string;
  readonly unit_name: string;
  readonly label: string;
  readonly due_at: string | null;
  readonly report_state: string | null;
  readonly submitted_at: string | null;
  readonly waived_at: string | null;
}

const dueOf = (row: Due, now: Temporal.Instant) => ({
  taskId: row.id,
  title: row.title,
  unitName: row.unit_name,
  periodLabel: row.label,
  state: periodStateOf(row, now),
});

const daysOf = (
  found: readonly Due[],
  range: { readonly from: string; readonly count: number },
  now: Temporal.Instant,
  calendar: HolidayCalendar,
) => {
  const byDay = Map.groupBy(found, (row) => dueDay(row.due_at ?? ''));
  return Array.from({ length: range.count }, (_, index) => plus(range.from, index)).map((day) => {
    const due = byDay.get(day) ?? [];
    return {
      day,
      dayOff: !isWorkingDay(day, calendar),
      holiday: calendar.days.get(day)?.name ?? null,
      due: due.slice(0, shownADay).map((row) => dueOf(row, now)),
      more: Math.max(0, due.length - shownADay),
    };
  });
};

/** What is due on each day of [from, to], at most twenty shown a day with the count of the rest. */
export const taskCalendar = handleAll(taskEndpoints.taskCalendar, async ({ actor, query, tx, now, refuse }) => {
  const { from, to, ...filter } = query;
  const count = Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days + 1;
  if (count < 1 || count > longestDays)
    refuse('bad-request', { fields: [{ path: 'to', message: `1–${longestDays} days` }] });
  const found = await narrow(visibleTasks(tx, actor), filter, actor, now)
    .innerJoin('task_period as due', 'due.task_id', 'task.id')
    .select(['task.id', 'task.title', 'unit.name as unit_name', 'due.label'])
    .select(['due.due_at', 'due.report_state', 'due.submitted_at', 'due.waived_at'])
    .where('due.due_at', '>', startOf(from))
    .where('due.due_at', '<=', startOf(plus(to, 1)))
    .where(sql<boolean>`task.state in ('open', 'done')`)
    .orderBy('due.due_at')
    .orderBy('task.position')
    .limit(5000)
    .execute();
  return { days: daysOf(found, { from, count }, now, await countyCalendar(tx)) };
});
