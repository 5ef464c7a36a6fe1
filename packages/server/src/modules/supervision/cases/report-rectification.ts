import { supervisionEndpoints } from '@lianfang/contract/supervision/endpoints';
import { handle } from '../../../kernel/http/handle.ts';
import { caseObstacles } from './case-obstacles.ts';
import { standingOf } from './case-standing.ts';
import { caseSubject } from './case-subject.ts';
import { freshCase } from './case-views.ts';
import { isInTime } from './in-time.ts';
import { moveCase } from './move-case.ts';
import { submitDraft } from './reply-store.ts';
import { tellCase } from './tell-case.ts';
import { personIdOf } from '../../../kernel/access/actor.ts';

/** Hands in what was put right, for review by another unit. */
export const reportRectification = handle(
  supervisionEndpoints.reportRectification,
  ({ params, tx }) => caseSubject(tx, params.supervisionId),
  async ({ body, subject, actor, tx, now, refuse }) => {
    const { case: found } = subject;
    const obstacle = caseObstacles.reportRectification(await standingOf(tx, subject, actor));
    if (obstacle) refuse(obstacle.code);
    const fault = await moveCase(tx, subject, { move: 'reportRectification', ...body }, actor, now);
    if (fault) refuse(fault);
    const by = {
      personId: personIdOf(actor),
      inTime: isInTime(found.rectify_due_at, now),
    };
    await submitDraft(tx, found.id, by, now);
    await tellCase(tx, found.id, 'reportRectification', actor, now);
    return freshCase(tx, found.id, actor, now);
  },
);
