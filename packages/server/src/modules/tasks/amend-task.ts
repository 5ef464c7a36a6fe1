import { taskEndpoints } from '@lianfang/contract/tasks/endpoints';
import { handle } from '../../kernel/http/handle.ts';
import { dropUntouchedPeriods, layOutPeriods, refreshNextPeriod } from './period-store.ts';
import { freshRecord } from './task-record.ts';
import { insertEvent, replaceChecklist, replaceDependencies, updateTask } from './task-store.ts';
import { taskSubject } from './task-subject.ts';
import { termsFault } from './terms-fault.ts';

/** Changes what a task asks for. Periods with a report stay as they are; the others are laid out anew. */
export const amendTask = handle(
  taskEndpoints.amendTask,
  ({ params, tx, now }) => taskSubject(tx, params.taskId, now),
  async ({ body, subject, actor, tx, now, refuse, note }) => {
    const { task } = subject;
    if (task.state !== 'open') refuse('task-state');
    const fault = await termsFault(tx, task.id, body.terms);
    if (fault) refuse(fault);
    if (!(await updateTask(tx, task.id, body.version, { terms: body.terms }))) refuse('changed-meanwhile');
    await dropUntouchedPeriods(tx, task.id);
    await layOutPeriods(tx, [{ id: task.id, unitId: task.unit_id, ...body.terms }], now);
    await replaceChecklist(tx, task.id, body.terms.checklist);
    await replaceDependencies(tx, task.id, body.terms.waitsFor);
    await refreshNextPeriod(tx, [task.id]);
    await insertEvent(tx, [task.id], { kind: 'amendTask', words: `调整要求：${body.reason}` }, actor, now);
    note({ cycle: body.terms.cycle, endsOn: body.terms.endsOn });
    return freshRecord(tx, task.id, actor, now);
  },
);
