import { supervisionEndpoints } from '@lianfang/contract/supervision/endpoints';
import { handle } from '../../../kernel/http/handle.ts';
import { caseSubject } from './case-subject.ts';
import { freshCase } from './case-views.ts';
import { moveCase } from './move-case.ts';
import { tellCase } from './tell-case.ts';

/** Withdraws a case with the reason. Its number stays used, and what it rested on counts as if it had not been. */
export const withdrawSupervision = handle(
  supervisionEndpoints.withdrawSupervision,
  ({ params, tx }) => caseSubject(tx, params.supervisionId),
  async ({ body, subject, actor, tx, now, refuse }) => {
    const { case: found } = subject;
    const fault = await moveCase(tx, subject, { move: 'withdrawSupervision', ...body }, actor, now);
    if (fault) refuse(fault);
    if (found.issued_at !== null) await tellCase(tx, found.id, 'withdrawSupervision', actor, now);
    return freshCase(tx, found.id, actor, now);
  },
);
