import { caseEndpoints } from '@lianfang/contract/cases/endpoints';
import { handle } from '../../../kernel/http/handle.ts';
import { caseSubject } from './case-subject.ts';
import { freshCase } from './case-views.ts';
import { moveCase } from './move-case.ts';

/** Decides not to file, with the reason; what was stopped in it runs out. */
export const declineCase = handle(
  caseEndpoints.declineCase,
  ({ params, tx }) => caseSubject(tx, params.caseId),
  async ({ body, subject, actor, tx, now, platform, refuse }) => {
    const fault = await moveCase(tx, subject.case, { move: 'declineCase', ...body }, actor, now);
    if (fault) refuse(fault);
    return freshCase(tx, subject.case.id, actor, platform.secrets);
  },
);
