import { caseEndpoints } from '@lianfang/contract/cases/endpoints';
import { handle } from '../../../kernel/http/handle.ts';
import { caseSubject } from './case-subject.ts';
import { freshCase } from './case-views.ts';
import { moveCase } from './move-case.ts';

/** Marks a case as solved. */
export const solveCase = handle(
  caseEndpoints.solveCase,
  ({ params, tx }) => caseSubject(tx, params.caseId),
  async ({ body, subject, actor, tx, now, platform, refuse }) => {
    const fault = await moveCase(tx, subject.case, { move: 'solveCase', ...body }, actor, now);
    if (fault) refuse(fault);
    return freshCase(tx, subject.case.id, actor, platform.secrets);
  },
);
