import { taskEndpoints } from '@lianfang/contract/tasks/endpoints';
import { handle } from '../../kernel/http/handle.ts';
import { findUnit } from '../units/index.ts';
import { moveTask } from './move-task.ts';
import { freshRecord } from './task-record.ts';
import { taskSubject } from './task-subject.ts';

/** Opens a closed or stopped task again, where its unit still exists. */
export const reopenTask = handle(
  taskEndpoints.reopenTask,
  ({ params, tx, now }) => taskSubject(tx, params.taskId, now),
  async ({ body, subject, actor, tx, now, refuse }) => {
    const unit = await findUnit(tx, subject.task.unit_id);
    if (unit?.closedOn !== null) refuse('task-unit-closed');
    const moved = await moveTask(tx, subject, { move: 'reopenTask', ...body }, actor, now);
    if (moved === 'state') refuse('task-state');
    if (moved === 'version') refuse('changed-meanwhile');
    return freshRecord(tx, subject.task.id, actor, now);
  },
);
