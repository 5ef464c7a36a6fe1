import { supervisionEndpoints } from '@lianfang/contract/supervision/endpoints';
import { handle } from '../../../kernel/http/handle.ts';
import { moveProblem } from './move-problem.ts';
import { problemSubject } from './problem-subject.ts';
import { freshProblem } from './problem-views.ts';
import { personIdOf } from '../../../kernel/access/actor.ts';

/** Strikes a problem off after somebody else has verified that it is put right (核验销号). */
export const verifyProblem = handle(
  supervisionEndpoints.verifyProblem,
  ({ params, tx }) => problemSubject(tx, params.problemId),
  async ({ body, subject, actor, tx, now, refuse }) => {
    const verifiedBy = personIdOf(actor);
    const change = { verified_at: now.toString(), verified_by: verifiedBy };
    const move = { move: 'verifyProblem', version: body.version, reason: body.reason, change } as const;
    const fault = await moveProblem(tx, subject, move, actor, now);
    if (fault) refuse(fault);
    return freshProblem(tx, subject.problem.id, actor, now);
  },
);
