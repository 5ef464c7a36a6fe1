import { taskEndpoints } from '@lianfang/contract/tasks/endpoints';
import type { Reader } from '../../kernel/database/connect.ts';
import { handle } from '../../kernel/http/handle.ts';
import { freshRecord } from './task-record.ts';
import { insertEvent, updateTask } from './task-store.ts';
import { taskSubject } from './task-subject.ts';

const activeIn = async (tx: Reader, personId: string, unitPath: string): Promise<{ name: string } | null> => {
  const found = await tx
    .selectFrom('person')
    .innerJoin('unit', 'unit.id', 'person.unit_id')
    .select(['person.name', 'unit.path'])
    .where('person.id', '=', personId)
    .where('person.status', '=', 'active')
    .executeTakeFirst();
  return found?.path.startsWith(unitPath) ? { name: found.name } : null;
};

/** Names the person of the task's unit who handles it, or nobody. */
export const delegateTask = handle(
  taskEndpoints.delegateTask,
  ({ params, tx, now }) => taskSubject(tx, params.taskId, now),
  async ({ body, subject, actor, tx, now, refuse, note }) => {
    const { task } = subject;
    if (task.state !== 'open') refuse('task-state');
    const person = body.personId === null ? null : await activeIn(tx, body.personId, task.unit_path);
    if (body.personId !== null && !person) refuse('person-not-of-unit');
    if (!(await updateTask(tx, task.id, body.version, { delegateId: body.personId }))) refuse('changed-meanwhile');
    const words = person ? `经办人：${person.name}` : '取消经办人';
    await insertEvent(tx, [task.id], { kind: 'delegateTask', words }, actor, now);
    note({ delegateId: body.personId });
    return freshRecord(tx, task.id, actor, now);
  },
);
