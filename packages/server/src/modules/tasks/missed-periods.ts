import type { Reader } from '../../kernel/database/connect.ts';

/** More than this says nothing more about who is behind. */
const mostRows = 20_000;

/** Periods of open tasks whose due moment lies in (from, now] and for which nothing was handed in, latest first. */
export const missedPeriods = (tx: Reader, from: Temporal.Instant, now: Temporal.Instant) =>
  tx
    .selectFrom('task_period')
    .innerJoin('task', 'task.id', 'task_period.task_id')
    .select(['task_period.id', 'task_period.unit_id', 'task_period.task_id', 'task_period.label', 'task.title'])
    .select((eb) => eb.ref('task_period.due_at').$notNull().as('due_at'))
    .where('task_period.due_at', '>', from.toString())
    .where('task_period.due_at', '<=', now.toString())
    .where('task_period.submitted_at', 'is', null)
    .where('task_period.waived_at', 'is', null)
    .where('task.state', '=', 'open')
    .orderBy('task_period.due_at', 'desc')
    .limit(mostRows)
    .execute();
