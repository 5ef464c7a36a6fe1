import { supervisionEndpoints } from '@lianfang/contract/supervision/endpoints';
import { handle } from '../../../kernel/http/handle.ts';
import { caseObstacles } from './case-obstacles.ts';
import { standingOf } from './case-standing.ts';
import { updateCase } from './case-store.ts';
import { caseSubject } from './case-subject.ts';
import { freshCase } from './case-views.ts';
import { draftOf, writeDraft } from './reply-store.ts';
import { personIdOf } from '../../../kernel/access/actor.ts';

/** Saves the draft of the reply, or after it of the rectification. */
export const saveSupervisionReply = handle(
  supervisionEndpoints.saveSupervisionReply,
  ({ params, tx }) => caseSubject(tx, params.supervisionId),
  async ({ body, subject, actor, tx, now, refuse }) => {
    const { case: found } = subject;
    const obstacle = caseObstacles.saveSupervisionReply(await standingOf(tx, subject, actor));
    if (obstacle) refuse(obstacle.code);
    if (!(await updateCase(tx, found.id, body.version, {}))) refuse('changed-meanwhile');
    const authorId = personIdOf(actor);
    await writeDraft(tx, await draftOf(tx, found, authorId, now), body.text, authorId);
    return freshCase(tx, found.id, actor, now);
  },
);
