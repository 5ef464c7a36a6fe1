import { TaskRecord } from '@lianfang/contract/tasks/tasks';
import { sql } from 'kysely';
import type { Actor } from '../../kernel/access/actor.ts';
import type { Reader } from '../../kernel/database/connect.ts';
import { actorNames } from '../people/index.ts';
import { findMeasure } from '../plans/index.ts';
import { periodStateOf } from './period-state.ts';
import { taskAbilities } from './task-abilities.ts';
import { taskRowOf } from './task-rows.ts';
import { type TaskSubject, taskSubject } from './task-subject.ts';

const periodsOf = async (tx: Reader, taskId: string, now: Temporal.Instant) => {
  const rows = await tx
    .selectFrom('task_period')
    .selectAll()
    .where('task_id', '=', taskId)
    .orderBy('starts_at')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    key: row.key,
    label: row.label,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    dueAt: row.due_at,
    state: periodStateOf(row, now),
    reportId: row.report_id,
    submittedAt: row.submitted_at,
  }));
};

const checklistOf = async (tx: Reader, taskId: string) => {
  const rows = await tx
    .selectFrom('task_checklist_item')
    .selectAll()
    .where('task_id', '=', taskId)
    .orderBy('position')
    .execute();
  return rows.map((row) => ({ id: row.id, text: row.text, done: row.done_at !== null }));
};

/** A task waited for is met when nothing of it that has begun is still owed. */
const waitsOf = (tx: Reader, taskId: string, now: Temporal.Instant) =>
  tx
    .selectFrom('task_dependency')
    .innerJoin('task', 'task.id', 'task_dependency.waits_for')
    .innerJoin('unit', 'unit.id', 'task.unit_id')
    .select(['task.id as taskId', 'task.title', 'unit.name as unitName'])
    .select(
      sql<boolean>`task.state = 'done' or not exists (select from task_period p where p.task_id = task.id
        and p.starts_at <= ${now.toString()} and p.submitted_at is null and p.waived_at is null)`.as('met'),
    )
    .where('task_dependency.task_id', '=', taskId)
    .execute();

const historyOf = async (tx: Reader, taskId: string) => {
  const rows = await tx
    .selectFrom('task_event')
    .select(['at', 'kind', 'words', 'actor'])
    .where('task_id', '=', taskId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(200)
    .execute();
  const named = await actorNames(
    tx,
    rows.map(({ actor }) => actor),
  );
  return rows.map(({ at, kind, words, actor }) => ({ at, kind, actorName: named(actor).name, words }));
};

/** The whole record of a task as the actor may see it. */
export const taskRecord = async (
  tx: Reader,
  subject: TaskSubject,
  actor: Actor,
  now: Temporal.Instant,
): Promise<TaskRecord> => {
  const { task } = subject;
  const measure = await findMeasure(tx, task.measure_id);
  return TaskRecord.parse({
    ...taskRowOf(task, now),
    measureText: measure?.text ?? '',
    acceptance: task.acceptance,
    startsOn: task.starts_on,
    endsOn: task.ends_on,
    dueIn: task.due_in,
    checklist: await checklistOf(tx, task.id),
    waitsFor: await waitsOf(tx, task.id, now),
    periods: await periodsOf(tx, task.id, now),
    history: await historyOf(tx, task.id),
    abilities: taskAbilities(actor, subject),
  });
};

/** The record read afresh, for the reply of a command. */
export const freshRecord = async (
  tx: Reader,
  taskId: string,
  actor: Actor,
  now: Temporal.Instant,
): Promise<TaskRecord> => {
  const subject = await taskSubject(tx, taskId, now);
  if (!subject) throw new Error(`task ${taskId} vanished within its own transaction`);
  return taskRecord(tx, subject, actor, now);
};
