import { setImmediate } from 'node:timers/promises';
import type { TaskFilter } from '@lianfang/contract/tasks/queries';
import type { TaskRow } from '@lianfang/contract/tasks/tasks';
import type { Actor } from '../../kernel/access/actor.ts';
import type { Reader } from '../../kernel/database/connect.ts';
import { narrow } from './task-filter.ts';
import { dueOrder, selectRows, taskRowOf, visibleTasks } from './task-rows.ts';

/** Rows made before others get their turn. */
const rowsATurn = 500;

/** Every task that the actor may see and that fits the filter, up to `most`; null where there are more. */
export const tasksToExport = async (
  tx: Reader,
  actor: Actor,
  { order, ...filter }: TaskFilter & { readonly order: 'due' | 'plan' },
  most: number,
  now: Temporal.Instant,
): Promise<TaskRow[] | null> => {
  const found = selectRows(narrow(visibleTasks(tx, actor), filter, actor, now), now);
  const ordered = order === 'due' ? found.orderBy(dueOrder) : found.orderBy('task.position');
  const rows = await ordered
    .orderBy('task.id')
    .limit(most + 1)
    .execute();
  if (rows.length > most) return null;
  const tasks: TaskRow[] = [];
  for (const [index, row] of rows.entries()) {
    tasks.push(taskRowOf(row, now));
    if (index % rowsATurn === rowsATurn - 1) await setImmediate();
  }
  return tasks;
};
