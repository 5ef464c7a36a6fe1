import type { Action } from '@lianfang/contract/endpoints';
import { after } from '@lianfang/contract/lifecycle';
import { problemLifecycle, ProblemState } from '@lianfang/contract/supervision/problems';
import { supervisionRefusals } from '@lianfang/contract/supervision/refusals';
import type { Abilities } from '@lianfang/contract/values';
import type { Actor } from '../../../kernel/access/actor.ts';
import { explainedAbility } from '../../../kernel/access/why-not.ts';
import type { ProblemSubject } from './problem-subject.ts';
import type { ProblemMoveName } from './tell-problem.ts';

/** Each act by endpoint id, with its action and the move that it makes or belongs to. */
const acts: readonly (readonly [string, Action, ProblemMoveName])[] = [
  ['amendProblem', 'problem.amend', 'amendProblem'],
  ['rectifyProblem', 'problem.rectify', 'rectifyProblem'],
  ['addProblemEvidence', 'problem-evidence.add', 'rectifyProblem'],
  ['returnProblem', 'problem.return', 'returnProblem'],
  ['verifyProblem', 'problem.verify', 'verifyProblem'],
  ['reopenProblem', 'problem.reopen', 'reopenProblem'],
  ['withdrawProblem', 'problem.withdraw', 'withdrawProblem'],
];

/** What the actor may do to the problem now, and if not why. */
export const problemAbilities = (actor: Actor, { problem, facts }: ProblemSubject): Abilities => {
  const state = ProblemState.parse(problem.state);
  return Object.fromEntries(
    acts.map(([act, action, move]) => {
      const obstacle = after(problemLifecycle, state, move) === null ? supervisionRefusals.notFromHere : null;
      return [act, explainedAbility(actor, action, facts, obstacle)];
    }),
  );
};
