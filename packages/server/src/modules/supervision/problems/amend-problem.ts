import { supervisionEndpoints } from '@lianfang/contract/supervision/endpoints';
import { dayOf } from '../../../kernel/clock/clock.ts';
import { handle } from '../../../kernel/http/handle.ts';
import { moveProblem } from './move-problem.ts';
import { problemSubject } from './problem-subject.ts';
import { freshProblem } from './problem-views.ts';

/** Changes the text or the deadline of an open problem; the reason stays in its history. */
export const amendProblem = handle(
  supervisionEndpoints.amendProblem,
  ({ params, tx }) => problemSubject(tx, params.problemId),
  async ({ body, subject, actor, tx, now, refuse }) => {
    if (body.dueOn < dayOf(now)) refuse('day-past');
    const change = { title: body.title, text: body.text, demands: body.demands, due_on: body.dueOn };
    const move = { move: 'amendProblem', version: body.version, reason: body.reason, change } as const;
    const fault = await moveProblem(tx, subject, move, actor, now);
    if (fault) refuse(fault);
    return freshProblem(tx, subject.problem.id, actor, now);
  },
);
