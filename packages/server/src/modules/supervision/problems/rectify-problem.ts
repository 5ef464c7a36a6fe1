import { supervisionEndpoints } from '@lianfang/contract/supervision/endpoints';
import { handle } from '../../../kernel/http/handle.ts';
import { moveProblem } from './move-problem.ts';
import { problemSubject } from './problem-subject.ts';
import { freshProblem } from './problem-views.ts';
import { personIdOf } from '../../../kernel/access/actor.ts';

/** Reports what was put right, for verification by another person of another unit. */
export const rectifyProblem = handle(
  supervisionEndpoints.rectifyProblem,
  ({ params, tx }) => problemSubject(tx, params.problemId),
  async ({ body, subject, actor, tx, now, refuse }) => {
    const rectifiedBy = personIdOf(actor);
    const change = { rectification: body.text, rectified_at: now.toString(), rectified_by: rectifiedBy };
    const move = { move: 'rectifyProblem', version: body.version, reason: '', change } as const;
    const fault = await moveProblem(tx, subject, move, actor, now);
    if (fault) refuse(fault);
    return freshProblem(tx, subject.problem.id, actor, now);
  },
);
