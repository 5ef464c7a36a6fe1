import { Cycle } from '@lianfang/contract/cycle';
import { TaskRow } from '@lianfang/contract/tasks/tasks';
import { sql } from 'kysely';
import type { Action } from '@lianfang/contract/endpoints';
import type { Actor } from '../../kernel/access/actor.ts';
import { visibleTo } from '../../kernel/access/decide.ts';
import type { Reader } from '../../kernel/database/connect.ts';
import { periodStateOf } from './period-state.ts';

/** Far future stands for "never due", so that one index serves the order of the work lists. */
export const dueOrder = sql<string>`coalesce(task.next_due_at, 'infinity'::timestamptz)`;

/** Tasks with their unit, plan, delegate and next period. */
export const allTasks = (tx: Reader) =>
  tx
    .selectFrom('task')
    .innerJoin('unit', 'unit.id', 'task.unit_id')
    .innerJoin('plan', 'plan.id', 'task.plan_id')
    .leftJoin('person', 'person.id', 'task.delegate_id')
    .leftJoin('task_period as next', 'next.id', 'task.next_period_id');

/** The same, only those on which the actor may do the action. */
export const visibleTasks = (tx: Reader, actor: Actor, action: Action = 'task.read') =>
  allTasks(tx).where((eb) =>
    visibleTo(actor, action, { unitPath: eb.ref('unit.path'), delegateId: eb.ref('task.delegate_id') }),
  );

/** The rows of a query over `visibleTasks`, with how many of their periods are overdue at `now`. */
export const selectRows = (query: ReturnType<typeof allTasks>, now: Temporal.Instant) =>
  query
    .selectAll('task')
    .select([
      'unit.name as unit_name',
      'unit.path as unit_path',
      'person.name as delegate_name',
      'plan.title as plan_title',
    ])
    .select([
      'next.key as next_key',
      'next.due_at as due_at',
      'next.report_state',
      'next.submitted_at',
      'next.waived_at',
    ])
    .select(
      sql<number>`(select count(*)::int from task_period late where late.task_id = task.id and late.accepted_at is null
        and late.waived_at is null and late.submitted_at is null and late.due_at <= ${now.toString()})`.as('overdue'),
    );

export type TaskRowFound = Awaited<ReturnType<ReturnType<typeof selectRows>['execute']>>[number];

const nextOf = (row: TaskRowFound, now: Temporal.Instant) => ({
  nextPeriodId: row.next_period_id,
  nextPeriodKey: row.next_key,
  nextDueAt: row.next_due_at,
  periodState:
    row.next_period_id === null || row.state !== 'open'
      ? null
      : periodStateOf(
          {
            report_state: row.report_state,
            due_at: row.due_at,
            submitted_at: row.submitted_at,
            waived_at: row.waived_at,
          },
          now,
        ),
});

/** A found row as the contract shows it. */
export const taskRowOf = (row: TaskRowFound, now: Temporal.Instant): TaskRow =>
  TaskRow.parse({
    id: row.id,
    title: row.title,
    part: row.part,
    state: row.state,
    planId: row.plan_id,
    planTitle: row.plan_title,
    measureId: row.measure_id,
    measurePath: row.measure_path,
    unitId: row.unit_id,
    unitName: row.unit_name,
    delegateId: row.delegate_id,
    delegateName: row.delegate_name,
    cycle: Cycle.parse(row.cycle),
    ...nextOf(row, now),
    overdueCount: row.overdue,
    version: row.version,
  });
