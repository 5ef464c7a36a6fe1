import { taskEndpoints } from '@lianfang/contract/tasks/endpoints';
import type { Reader } from '../../kernel/database/connect.ts';
import { handle } from '../../kernel/http/handle.ts';
import { moveTask } from './move-task.ts';
import { freshRecord } from './task-record.ts';
import { taskSubject } from './task-subject.ts';

const reportIsPending = async (tx: Reader, taskId: string): Promise<boolean> => {
  const found = await tx
    .selectFrom('task_period')
    .select('id')
    .where('task_id', '=', taskId)
    .where('report_state', '=', 'submitted')
    .executeTakeFirst();
  return found !== undefined;
};

/** Closes a task as done; refused while a report of it waits for review. */
export const closeTask = handle(
  taskEndpoints.closeTask,
  ({ params, tx, now }) => taskSubject(tx, params.taskId, now),
  async ({ body, subject, actor, tx, now, refuse }) => {
    if (await reportIsPending(tx, subject.task.id)) refuse('task-report-pending');
    const moved = await moveTask(tx, subject, { move: 'closeTask', ...body }, actor, now);
    if (moved === 'state') refuse('task-state');
    if (moved === 'version') refuse('changed-meanwhile');
    return freshRecord(tx, subject.task.id, actor, now);
  },
);
