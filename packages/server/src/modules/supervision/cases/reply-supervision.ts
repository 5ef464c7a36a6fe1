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

/** Hands in the reply. Whether it is in time is judged by the term in force at this moment. */
export const replySupervision = handle(
  supervisionEndpoints.replySupervision,
  ({ params, tx }) => caseSubject(tx, params.supervisionId),
  async ({ body, subject, actor, tx, now, refuse }) => {
    const { case: found } = subject;
    const obstacle = caseObstacles.replySupervision(await standingOf(tx, subject, actor));
    if (obstacle) refuse(obstacle.code);
    const fault = await moveCase(
      tx,
      subject,
      { move: 'replySupervision', ...body, change: { first_replied_at: found.first_replied_at ?? now.toString() } },
      actor,
      now,
    );
    if (fault) refuse(fault);
    const by = { personId: personIdOf(actor), inTime: isInTime(found.reply_due_at, now) };
    await submitDraft(tx, found.id, by, now);
    await tellCase(tx, found.id, 'replySupervision', actor, now);
    return freshCase(tx, found.id, actor, now);
  },
);
