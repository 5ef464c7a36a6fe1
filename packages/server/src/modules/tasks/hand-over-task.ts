import { taskEndpoints } from '@lianfang/contract/tasks/endpoints';
import type { Transaction } from '../../kernel/database/connect.ts';
import { handle } from '../../kernel/http/handle.ts';
import { findUnit } from '../units/index.ts';
import { freshRecord } from './task-record.ts';
import { insertEvent, updateTask } from './task-store.ts';
import { taskSubject } from './task-subject.ts';
import { unitHasTask } from './unit-has-task.ts';

const movePeriods = async (tx: Transaction, taskId: string, unitId: string): Promise<void> => {
  await tx
    .updateTable('task_period')
    .set({ unit_id: unitId })
    .where('task_id', '=', taskId)
    .where('submitted_at', 'is', null)
    .execute();
};

/** Hands an open task to another unit: what was reported stays with the unit that reported it, the rest goes over. */
export const handOverTask = handle(
  taskEndpoints.handOverTask,
  ({ params, tx, now }) => taskSubject(tx, params.taskId, now),
  async ({ body, subject, actor, tx, now, refuse, note }) => {
    const { task } = subject;
    if (task.state !== 'open') refuse('task-state');
    const unit = await findUnit(tx, body.toUnitId);
    if (!unit || unit.closedOn !== null) return refuse('task-unit-closed');
    if (await unitHasTask(tx, task.lineage_id, unit.id)) refuse('task-already-assigned');
    if (!(await updateTask(tx, task.id, body.version, { unitId: unit.id }))) refuse('changed-meanwhile');
    await movePeriods(tx, task.id, unit.id);
    const words = `由${task.unit_name}移交${unit.name}：${body.reason}`;
    await insertEvent(tx, [task.id], { kind: 'handOverTask', words }, actor, now);
    note({ fromUnit: task.unit_id, toUnit: unit.id });
    return freshRecord(tx, task.id, actor, now);
  },
);
