import { taskEndpoints } from '@lianfang/contract/tasks/endpoints';
import { handle } from '../../kernel/http/handle.ts';
import { moveTask } from './move-task.ts';
import { freshRecord } from './task-record.ts';
import { taskSubject } from './task-subject.ts';

/** Stops a task that is no longer wanted; its history stays. */
export const stopTask = handle(
  taskEndpoints.stopTask,
  ({ params, tx, now }) => taskSubject(tx, params.taskId, now),
  async ({ body, subject, actor, tx, now, refuse }) => {
    const moved = await moveTask(tx, subject, { move: 'stopTask', ...body }, actor, now);
    if (moved === 'state') refuse('task-state');
    if (moved === 'version') refuse('changed-meanwhile');
    return freshRecord(tx, subject.task.id, actor, now);
  },
);
