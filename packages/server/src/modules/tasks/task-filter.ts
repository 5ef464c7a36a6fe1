import type { TaskFilter } from '@lianfang/contract/tasks/queries';
import type { PeriodState } from '@lianfang/contract/tasks/tasks';
import { sql, type SqlBool } from 'kysely';
import type { Actor } from '../../kernel/access/actor.ts';
import { timeZone } from '../../kernel/clock/clock.ts';
import { dueSoonHours } from './period-state.ts';
import { type allTasks, dueOrder } from './task-rows.ts';

type Tasks = ReturnType<typeof allTasks>;

const startOfDay = (day: string): string =>
  Temporal.PlainDate.from(day).toZonedDateTime(timeZone).toInstant().toString();

const owed = sql<SqlBool>`task.state = 'open' and next.id is not null and coalesce(next.report_state, 'draft') = 'draft'`;

/** The same states as `periodStateOf`, as SQL over the next period. */
const periodIs = (state: PeriodState, now: Temporal.Instant) => {
  const soon = now.add({ hours: dueSoonHours }).toString();
  // Said of the task too, where it is in the order of the list.
  if (state === 'overdue')
    return sql<SqlBool>`${owed} and next.due_at <= ${now.toString()} and ${dueOrder} <= ${now.toString()}`;
  if (state === 'due-soon') return sql<SqlBool>`${owed} and next.due_at > ${now.toString()} and next.due_at <= ${soon}`;
  if (state === 'upcoming') return sql<SqlBool>`${owed} and (next.due_at is null or next.due_at > ${soon})`;
  if (state === 'returned') return sql<SqlBool>`task.state = 'open' and next.report_state = 'returned'`;
  return sql<SqlBool>`exists (select from task_period p where p.task_id = task.id and p.report_state = 'submitted')`;
};

const delegateIs = (query: Tasks, delegate: TaskFilter['delegate'], actor: Actor): Tasks => {
  if (delegate === 'nobody') return query.where('task.delegate_id', 'is', null);
  return delegate === 'me' && actor.kind === 'person' ? query.where('task.delegate_id', '=', actor.personId) : query;
};

const dueBetween = (query: Tasks, filter: TaskFilter): Tasks => {
  const from = filter.dueFrom ? query.where('task.next_due_at', '>', startOfDay(filter.dueFrom)) : query;
  const after = filter.dueTo ? startOfDay(Temporal.PlainDate.from(filter.dueTo).add({ days: 1 }).toString()) : null;
  return after ? from.where('task.next_due_at', '<=', after) : from;
};

const like = (text: string): string => `%${text.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`;

/** Narrows a query over tasks by what the person asked for. */
export const narrow = (query: Tasks, filter: TaskFilter, actor: Actor, now: Temporal.Instant): Tasks => {
  const { planId, measureId, unitId, part, state, period, search } = filter;
  let found = dueBetween(delegateIs(query, filter.delegate, actor), filter);
  if (planId) found = found.where('task.plan_id', '=', planId);
  if (measureId) found = found.where('task.measure_id', '=', measureId);
  if (unitId) found = found.where('task.unit_id', '=', unitId);
  if (part) found = found.where('task.part', '=', part);
  if (state) found = found.where('task.state', '=', state);
  if (period) found = found.where(periodIs(period, now));
  if (search)
    found = found.where((eb) => eb.or([eb('task.title', 'like', like(search)), eb('unit.name', 'like', like(search))]));
  return found;
};
