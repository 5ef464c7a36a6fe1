import type { Action } from '@lianfang/contract/endpoints';
import { after } from '@lianfang/contract/lifecycle';
import { taskLifecycle, TaskState } from '@lianfang/contract/tasks/tasks';
import type { Abilities, Ability } from '@lianfang/contract/values';
import type { Actor } from '../../kernel/access/actor.ts';
import { mayDo } from '../../kernel/access/decide.ts';
import type { TaskSubject } from './task-subject.ts';

const yes: Ability = { allowed: true, reason: null };
const no = (reason: string): Ability => ({ allowed: false, reason });

const moves = { 'task.close': 'closeTask', 'task.stop': 'stopTask', 'task.reopen': 'reopenTask' } as const;

/** Acts on an open task that do not change its state. */
const whileOpen = ['task.amend', 'task.delegate', 'task.hand-over', 'task.tick', 'task.waive-period'] as const;

const stateText = (state: TaskState): string => `任务${taskLifecycle.states[state].zh}，不能这样操作`;

const ability = (actor: Actor, subject: TaskSubject, action: Action, fits: boolean, state: TaskState): Ability => {
  if (!mayDo(actor, action, subject.facts)) return no('您没有办理此事的权限');
  return fits ? yes : no(stateText(state));
};

/** What the actor may do to the task now, and if not why. */
export const taskAbilities = (actor: Actor, subject: TaskSubject): Abilities => {
  const state = TaskState.parse(subject.task.state);
  const byMove = Object.entries(moves).map(([action, move]) => [
    action,
    ability(actor, subject, action as keyof typeof moves, after(taskLifecycle, state, move) !== null, state),
  ]);
  const byState = whileOpen.map((action) => [action, ability(actor, subject, action, state === 'open', state)]);
  return Object.fromEntries([...byMove, ...byState]) as Abilities;
};
