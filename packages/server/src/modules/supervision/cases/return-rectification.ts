import { supervisionEndpoints } from '@lianfang/contract/supervision/endpoints';
import { handle } from '../../../kernel/http/handle.ts';
import { endOfTerm } from '../due-moments.ts';
import { caseSubject } from './case-subject.ts';
import { freshCase } from './case-views.ts';
import { moveCase } from './move-case.ts';
import { returnLatest } from './reply-store.ts';
import { tellCase } from './tell-case.ts';

/** Sends a report on rectification back with the reason; its term begins anew. */
export const returnRectification = handle(
  supervisionEndpoints.returnRectification,
  ({ params, tx }) => caseSubject(tx, params.supervisionId),
  async ({ body, subject, actor, tx, now, refuse }) => {
    const { case: found } = subject;
    const days = found.rectify_working_days;
    const change = days === null ? {} : { rectify_due_at: await endOfTerm(tx, now, days) };
    const fault = await moveCase(tx, subject, { move: 'returnRectification', ...body, change }, actor, now);
    if (fault) refuse(fault);
    await returnLatest(tx, found.id, body.reason);
    await tellCase(tx, found.id, 'returnRectification', actor, now);
    return freshCase(tx, found.id, actor, now);
  },
);
