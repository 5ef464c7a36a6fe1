import { taskEndpoints } from '@lianfang/contract/tasks/endpoints';
import { handle } from '../../kernel/http/handle.ts';
import { taskRecord } from './task-record.ts';
import { taskSubject } from './task-subject.ts';

/** A task with its periods, checklist, dependencies and history. */
export const readTask = handle(
  taskEndpoints.readTask,
  ({ params, tx, now }) => taskSubject(tx, params.taskId, now),
  ({ subject, actor, tx, now }) => taskRecord(tx, subject, actor, now),
);
