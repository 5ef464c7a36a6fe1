import { taskEndpoints } from '@lianfang/contract/tasks/endpoints';
import { handle } from '../../kernel/http/handle.ts';
import { freshRecord } from './task-record.ts';
import { taskSubject } from './task-subject.ts';
import { personIdOf } from '../../kernel/access/actor.ts';

/** Ticks or unticks a step of the checklist; doing it twice changes nothing. */
export const tickItem = handle(
  taskEndpoints.tickItem,
  ({ params, tx, now }) => taskSubject(tx, params.taskId, now),
  async ({ params, body, subject, actor, tx, now, refuse }) => {
    if (subject.task.state !== 'open') refuse('task-state');
    const person = personIdOf(actor);
    const result = await tx
      .updateTable('task_checklist_item')
      .set(body.done ? { done_at: now.toString(), done_by: person } : { done_at: null, done_by: null })
      .where('id', '=', params.itemId)
      .where('task_id', '=', subject.task.id)
      .executeTakeFirst();
    if (result.numUpdatedRows === 0n) refuse('not-found');
    return freshRecord(tx, subject.task.id, actor, now);
  },
);
