import { supervisionEndpoints } from '@lianfang/contract/supervision/endpoints';
import { handle } from '../../../kernel/http/handle.ts';
import { caseObstacles } from './case-obstacles.ts';
import { standingOf } from './case-standing.ts';
import { caseSubject } from './case-subject.ts';
import { freshCase } from './case-views.ts';
import { moveCase } from './move-case.ts';
import { tellCase } from './tell-case.ts';

/** Closes a case after review; for a listing this is the delisting (摘牌). The reviewer belongs to another unit. */
export const closeSupervision = handle(
  supervisionEndpoints.closeSupervision,
  ({ params, tx }) => caseSubject(tx, params.supervisionId),
  async ({ body, subject, actor, tx, now, refuse }) => {
    const { case: found } = subject;
    const obstacle = caseObstacles.closeSupervision(await standingOf(tx, subject, actor));
    if (obstacle) refuse(obstacle.code);
    const fault = await moveCase(tx, subject, { move: 'closeSupervision', ...body }, actor, now);
    if (fault) refuse(fault);
    await tellCase(tx, found.id, 'closeSupervision', actor, now);
    return freshCase(tx, found.id, actor, now);
  },
);
