import { supervisionEndpoints } from '@lianfang/contract/supervision/endpoints';
import { dayOf } from '../../../kernel/clock/clock.ts';
import { handle } from '../../../kernel/http/handle.ts';
import { moveProblem } from './move-problem.ts';
import { problemSubject } from './problem-subject.ts';
import { freshProblem } from './problem-views.ts';

/** Lists a problem again that came back. */
export const reopenProblem = handle(
  supervisionEndpoints.reopenProblem,
  ({ params, tx }) => problemSubject(tx, params.problemId),
  async ({ body, subject, actor, tx, now, refuse }) => {
    if (body.dueOn < dayOf(now)) refuse('day-past');
    const change = { due_on: body.dueOn, rounds: subject.problem.rounds + 1, verified_at: null, verified_by: null };
    const move = { move: 'reopenProblem', version: body.version, reason: body.reason, change } as const;
    const fault = await moveProblem(tx, subject, move, actor, now);
    if (fault) refuse(fault);
    return freshProblem(tx, subject.problem.id, actor, now);
  },
);
