import { supervisionEndpoints } from '@lianfang/contract/supervision/endpoints';
import { handle } from '../../../kernel/http/handle.ts';
import { numberedNow } from './case-number.ts';
import { caseObstacles } from './case-obstacles.ts';
import { standingOf } from './case-standing.ts';
import { caseSubject } from './case-subject.ts';
import { freshCase } from './case-views.ts';
import { moveCase } from './move-case.ts';
import { tellCase } from './tell-case.ts';
import { personIdOf } from '../../../kernel/access/actor.ts';

/** Submits a draft to the organ in charge, which alone decides on accountability; the unit is not told by this office. */
export const forwardSupervision = handle(
  supervisionEndpoints.forwardSupervision,
  ({ params, tx }) => caseSubject(tx, params.supervisionId),
  async ({ body, subject, actor, tx, now, refuse }) => {
    const { case: found } = subject;
    const obstacle = caseObstacles.forwardSupervision(await standingOf(tx, subject, actor));
    if (obstacle) refuse(obstacle.code);
    const numbered = await numberedNow(tx, found, now);
    const issuedBy = personIdOf(actor);
    const change = { ...numbered, organ: body.organ, issued_by: issuedBy, forwarded_at: now.toString() };
    const fault = await moveCase(
      tx,
      subject,
      { move: 'forwardSupervision', version: body.version, reason: `报送${body.organ}`, change },
      actor,
      now,
    );
    if (fault) refuse(fault);
    await tellCase(tx, found.id, 'forwardSupervision', actor, now);
    return freshCase(tx, found.id, actor, now);
  },
);
