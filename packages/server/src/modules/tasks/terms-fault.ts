import type { TaskTerms } from '@lianfang/contract/tasks/tasks';
import { cycleFault } from '@lianfang/engine/calendar/cycle';
import { sql } from 'kysely';
import type { Transaction } from '../../kernel/database/connect.ts';

const datesHold = (terms: TaskTerms): boolean =>
  (terms.endsOn === null || terms.endsOn >= terms.startsOn) &&
  (terms.cycle.kind !== 'once' || terms.cycle.due >= terms.startsOn) &&
  cycleFault(terms.cycle) === null;

/** Whether the tasks waited for, or those that they wait for, wait for this one. */
const waitsInCircle = async (tx: Transaction, taskId: string, waitsFor: readonly string[]): Promise<boolean> => {
  if (waitsFor.includes(taskId)) return true;
  const found = await sql<{ circle: boolean }>`
    with recursive reached(id) as (
      select unnest(${waitsFor}::uuid[])
      union select d.waits_for from task_dependency d join reached r on r.id = d.task_id where d.task_id <> ${taskId}
    ) select exists (select from reached where id = ${taskId}) as circle`.execute(tx);
  return found.rows[0]?.circle ?? false;
};

/** What is wrong with terms: dates or cycle that do not hold, or tasks that would wait for each other. Null where nothing is. */
export const termsFault = async (
  tx: Transaction,
  taskId: string,
  terms: TaskTerms,
): Promise<'task-cycle' | 'task-waits-in-circle' | null> => {
  if (!datesHold(terms)) return 'task-cycle';
  if (terms.waitsFor.length === 0) return null;
  return (await waitsInCircle(tx, taskId, terms.waitsFor)) ? 'task-waits-in-circle' : null;
};
