import { supervisionEndpoints } from '@lianfang/contract/supervision/endpoints';
import { handle } from '../../../kernel/http/handle.ts';
import { caseSubject } from './case-subject.ts';
import { freshCase } from './case-views.ts';
import { moveCase } from './move-case.ts';
import { tellCase } from './tell-case.ts';

/** Sends a draft back to its author with the reason. */
export const returnSupervision = handle(
  supervisionEndpoints.returnSupervision,
  ({ params, tx }) => caseSubject(tx, params.supervisionId),
  async ({ body, subject, actor, tx, now, refuse }) => {
    const { case: found } = subject;
    const fault = await moveCase(tx, subject, { move: 'returnSupervision', ...body }, actor, now);
    if (fault) refuse(fault);
    await tellCase(tx, found.id, 'returnSupervision', actor, now);
    return freshCase(tx, found.id, actor, now);
  },
);
