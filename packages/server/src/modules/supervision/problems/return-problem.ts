import { supervisionEndpoints } from '@lianfang/contract/supervision/endpoints';
import { dayOf } from '../../../kernel/clock/clock.ts';
import { handle } from '../../../kernel/http/handle.ts';
import { moveProblem } from './move-problem.ts';
import { problemSubject } from './problem-subject.ts';
import { freshProblem } from './problem-views.ts';

/** Sends a rectification back with the reason and a new deadline. */
export const returnProblem = handle(
  supervisionEndpoints.returnProblem,
  ({ params, tx }) => problemSubject(tx, params.problemId),
  async ({ body, subject, actor, tx, now, refuse }) => {
    if (body.dueOn < dayOf(now)) refuse('day-past');
    const change = { due_on: body.dueOn, rounds: subject.problem.rounds + 1 };
    const move = { move: 'returnProblem', version: body.version, reason: body.reason, change } as const;
    const fault = await moveProblem(tx, subject, move, actor, now);
    if (fault) refuse(fault);
    return freshProblem(tx, subject.problem.id, actor, now);
  },
);
