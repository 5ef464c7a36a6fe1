import type { Reader } from '../../kernel/database/connect.ts';
import type { Subject } from '../../kernel/http/call.ts';
import { allTasks, selectRows, type TaskRowFound } from './task-rows.ts';

/** A task as the subject of a command. */
export interface TaskSubject extends Subject {
  readonly task: TaskRowFound;
}

const subjectOf = (row: TaskRowFound): TaskSubject => ({
  kind: 'task',
  id: row.id,
  unitId: row.unit_id,
  facts: { unitPath: row.unit_path, delegateId: row.delegate_id },
  task: row,
});

/** The task that an id names, or null. */
export const taskSubject = async (tx: Reader, taskId: string, now: Temporal.Instant): Promise<TaskSubject | null> => {
  const row = await selectRows(allTasks(tx), now).where('task.id', '=', taskId).executeTakeFirst();
  return row ? subjectOf(row) : null;
};

/** The task that a period belongs to, or null. */
export const taskOfPeriod = async (
  tx: Reader,
  periodId: string,
  now: Temporal.Instant,
): Promise<TaskSubject | null> => {
  const row = await selectRows(allTasks(tx), now)
    .where('task.id', '=', (eb) => eb.selectFrom('task_period').select('task_id').where('id', '=', periodId))
    .executeTakeFirst();
  return row ? subjectOf(row) : null;
};
