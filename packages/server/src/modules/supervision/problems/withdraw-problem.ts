import { supervisionEndpoints } from '@lianfang/contract/supervision/endpoints';
import { handle } from '../../../kernel/http/handle.ts';
import { moveProblem } from './move-problem.ts';
import { problemSubject } from './problem-subject.ts';
import { freshProblem } from './problem-views.ts';

/** Takes a problem off the list that was none. */
export const withdrawProblem = handle(
  supervisionEndpoints.withdrawProblem,
  ({ params, tx }) => problemSubject(tx, params.problemId),
  async ({ body, subject, actor, tx, now, refuse }) => {
    const move = { move: 'withdrawProblem', version: body.version, reason: body.reason } as const;
    const fault = await moveProblem(tx, subject, move, actor, now);
    if (fault) refuse(fault);
    return freshProblem(tx, subject.problem.id, actor, now);
  },
);
