import { type MeasureId, type PlanId, TaskId } from '@lianfang/contract/ids';
import type { LedgerMeasure } from '@lianfang/contract/plans/ledger';
import { taskEndpoints } from '@lianfang/contract/tasks/endpoints';
import type { Assignment } from '@lianfang/contract/tasks/queries';
import { v7 as uuid } from 'uuid';
import type { Call } from '../../kernel/http/call.ts';
import { handle } from '../../kernel/http/handle.ts';
import { measuresOfVersion, planVersionSubject } from '../plans/index.ts';
import { findUnit } from '../units/index.ts';
import { refreshNextPeriod } from './period-store.ts';
import { insertEvent, insertTask } from './task-store.ts';
import { termsFault } from './terms-fault.ts';
import { unitHasTask } from './unit-has-task.ts';

type Assigning = Call<typeof taskEndpoints.assignTasks>;

/** Refuses with the place in the list, so that the office sees which of its lines is wrong. */
const check = async (
  { tx, refuse }: Assigning,
  item: Assignment,
  id: string,
  measure: LedgerMeasure | undefined,
  index: number,
) => {
  if (!measure) return refuse('measure-not-in-plan', { index });
  const unit = await findUnit(tx, item.unitId);
  if (!unit || unit.closedOn !== null) refuse('task-unit-closed', { index });
  if (await unitHasTask(tx, measure.lineageId, item.unitId)) refuse('task-already-assigned', { index });
  const fault = await termsFault(tx, id, item.terms);
  if (fault) refuse(fault, { index });
  return measure;
};

const assignOne = async (
  call: Assigning,
  planId: PlanId,
  measures: ReadonlyMap<MeasureId, LedgerMeasure>,
  index: number,
) => {
  const item = call.body.assignments[index];
  if (!item) throw new Error(`assignment ${index} is missing`);
  const id = TaskId.parse(uuid());
  const measure = await check(call, item, id, measures.get(item.measureId), index);
  const { planVersionId } = call.body;
  const place = { lineageId: measure.lineageId, measurePath: measure.path, position: measure.position };
  await insertTask(call.tx, { id, planId, planVersionId, ...place, ...item }, call.now);
  return id;
};

/** Assigns tasks of a confirmed plan to units, all of them or none. */
export const assignTasks = handle(
  taskEndpoints.assignTasks,
  ({ body, tx }) => planVersionSubject(tx, body.planVersionId),
  async (call) => {
    const { body, subject, actor, tx, now, refuse, note } = call;
    if (subject.version.state !== 'confirmed') refuse('measure-not-in-plan');
    const measures = new Map((await measuresOfVersion(tx, body.planVersionId)).map((measure) => [measure.id, measure]));
    const taskIds: TaskId[] = [];
    for (const index of body.assignments.keys())
      taskIds.push(await assignOne(call, subject.version.planId, measures, index));
    await refreshNextPeriod(tx, taskIds);
    await insertEvent(tx, taskIds, { kind: 'assignTasks', words: '分派任务' }, actor, now);
    note({ tasks: taskIds.length });
    return { taskIds };
  },
);
