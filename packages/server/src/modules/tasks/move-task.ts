import { after } from '@lianfang/contract/lifecycle';
import { taskLifecycle, TaskState } from '@lianfang/contract/tasks/tasks';
import type { Actor } from '../../kernel/access/actor.ts';
import type { Transaction } from '../../kernel/database/connect.ts';
import { refreshNextPeriod } from './period-store.ts';
import type { TaskSubject } from './task-subject.ts';
import { insertEvent, updateTask } from './task-store.ts';

export interface Move {
  readonly move: keyof typeof taskLifecycle.moves;
  readonly reason: string;
  readonly version: number;
}

/**
 * Moves a task along its lifecycle and writes its history. Answers 'done', or why not: 'state' where the
 * lifecycle does not allow it from here, 'version' where somebody was faster.
 */
export const moveTask = async (
  tx: Transaction,
  subject: TaskSubject,
  { move, reason, version }: Move,
  actor: Actor,
  now: Temporal.Instant,
): Promise<'done' | 'state' | 'version'> => {
  const to = after(taskLifecycle, TaskState.parse(subject.task.state), move);
  if (to === null) return 'state';
  if (!(await updateTask(tx, subject.task.id, version, { state: to }))) return 'version';
  await refreshNextPeriod(tx, [subject.task.id]);
  await insertEvent(
    tx,
    [subject.task.id],
    { kind: move, words: `${taskLifecycle.moves[move].words.zh}：${reason}` },
    actor,
    now,
  );
  return 'done';
};
