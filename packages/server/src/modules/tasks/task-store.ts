import type { MeasureId, PersonId, PlanId, PlanVersionId, TaskId, UnitId } from '@lianfang/contract/ids';
import type { TaskPart, TaskState, TaskTerms } from '@lianfang/contract/tasks/tasks';
import { v7 as uuid } from 'uuid';
import { type Actor, auditName } from '../../kernel/access/actor.ts';
import type { Transaction } from '../../kernel/database/connect.ts';
import { layOutPeriods } from './period-store.ts';

export interface NewTask {
  readonly id: TaskId;
  readonly planId: PlanId;
  readonly planVersionId: PlanVersionId;
  readonly measureId: MeasureId;
  readonly lineageId: string;
  readonly measurePath: string;
  readonly position: number;
  readonly unitId: UnitId;
  readonly part: TaskPart;
  readonly terms: TaskTerms;
}

const termColumns = (terms: TaskTerms) => ({
  title: terms.title,
  acceptance: terms.acceptance,
  cycle: JSON.stringify(terms.cycle),
  due_in: terms.dueIn,
  starts_on: terms.startsOn,
  ends_on: terms.endsOn,
});

/** Adds a task with its periods, checklist and dependencies. */
export const insertTask = async (tx: Transaction, task: NewTask, now: Temporal.Instant): Promise<void> => {
  await tx
    .insertInto('task')
    .values({
      id: task.id,
      plan_id: task.planId,
      plan_version_id: task.planVersionId,
      measure_id: task.measureId,
      lineage_id: task.lineageId,
      measure_path: task.measurePath,
      position: task.position,
      unit_id: task.unitId,
      part: task.part,
      ...termColumns(task.terms),
      created_at: now.toString(),
    })
    .execute();
  await layOutPeriods(tx, [{ id: task.id, unitId: task.unitId, ...task.terms }], now);
  await replaceChecklist(tx, task.id, task.terms.checklist);
  await replaceDependencies(tx, task.id, task.terms.waitsFor);
};

/** Puts a new checklist in place of the old; an item that stays word for word keeps its tick. */
export const replaceChecklist = async (tx: Transaction, taskId: string, texts: readonly string[]): Promise<void> => {
  const old = await tx.deleteFrom('task_checklist_item').where('task_id', '=', taskId).returningAll().execute();
  if (texts.length === 0) return;
  const rows = texts.map((text, position) => {
    const kept = old.find((item) => item.text === text);
    return {
      id: kept?.id ?? uuid(),
      task_id: taskId,
      position,
      text,
      done_at: kept?.done_at ?? null,
      done_by: kept?.done_by ?? null,
    };
  });
  await tx.insertInto('task_checklist_item').values(rows).execute();
};

export const replaceDependencies = async (
  tx: Transaction,
  taskId: string,
  waitsFor: readonly string[],
): Promise<void> => {
  await tx.deleteFrom('task_dependency').where('task_id', '=', taskId).execute();
  if (waitsFor.length === 0) return;
  const rows = [...new Set(waitsFor)].map((other) => ({ task_id: taskId, waits_for: other }));
  await tx.insertInto('task_dependency').values(rows).execute();
};

/** What a command may change on the task itself. */
export interface TaskChange {
  readonly terms?: TaskTerms;
  readonly state?: TaskState;
  readonly delegateId?: PersonId | null;
  readonly unitId?: UnitId;
}

/** Changes a task where its version is still the given one; false where somebody was faster. */
export const updateTask = async (
  tx: Transaction,
  taskId: string,
  version: number,
  change: TaskChange,
): Promise<boolean> => {
  const result = await tx
    .updateTable('task')
    .set({
      version: version + 1,
      ...(change.terms ? termColumns(change.terms) : {}),
      ...(change.state ? { state: change.state } : {}),
      ...(change.delegateId === undefined ? {} : { delegate_id: change.delegateId }),
      ...(change.unitId ? { unit_id: change.unitId, delegate_id: null } : {}),
    })
    .where('id', '=', taskId)
    .where('version', '=', version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
};

/** Adds a line to a task's history, in the words that its readers will see. */
export const insertEvent = async (
  tx: Transaction,
  taskIds: readonly string[],
  event: { readonly kind: string; readonly words: string },
  actor: Actor,
  now: Temporal.Instant,
): Promise<void> => {
  if (taskIds.length === 0) return;
  const rows = taskIds.map((taskId) => ({
    task_id: taskId,
    at: now.toString(),
    id: uuid(),
    kind: event.kind,
    actor: auditName(actor),
    words: event.words,
  }));
  await tx.insertInto('task_event').values(rows).execute();
};
