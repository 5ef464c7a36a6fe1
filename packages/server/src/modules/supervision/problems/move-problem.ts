import { after } from '@lianfang/contract/lifecycle';
import { problemLifecycle, ProblemState } from '@lianfang/contract/supervision/problems';
import type { Actor } from '../../../kernel/access/actor.ts';
import type { Transaction } from '../../../kernel/database/connect.ts';
import { insertMove } from '../event-store.ts';
import { type ProblemChange, updateProblem } from './problem-store.ts';
import type { ProblemSubject } from './problem-subject.ts';
import { type ProblemMoveName, tellProblem } from './tell-problem.ts';

export interface ProblemMove {
  readonly move: ProblemMoveName;
  readonly version: number;
  readonly reason: string;
  readonly change?: Omit<ProblemChange, 'state'>;
}

/** Moves a problem, writes its history and tells whom it concerns. Returns the code to refuse with, or null. */
export const moveProblem = async (
  tx: Transaction,
  { problem }: ProblemSubject,
  { move, version, reason, change = {} }: ProblemMove,
  actor: Actor,
  now: Temporal.Instant,
): Promise<'supervision-state' | 'changed-meanwhile' | null> => {
  const state = after(problemLifecycle, ProblemState.parse(problem.state), move);
  if (state === null) return 'supervision-state';
  if (!(await updateProblem(tx, problem.id, version, { ...change, state }))) return 'changed-meanwhile';
  await insertMove(tx, { kind: 'problem', id: problem.id, move, reason }, actor, now);
  await tellProblem(tx, problem.id, move, actor, now);
  return null;
};
