import { caseEndpoints } from '@lianfang/contract/cases/endpoints';
import { handle } from '../../../kernel/http/handle.ts';
import { caseSubject } from './case-subject.ts';
import { freshCase } from './case-views.ts';
import { moveCase } from './move-case.ts';

/** Files a case: from now on money may be frozen in it. */
export const fileCase = handle(
  caseEndpoints.fileCase,
  ({ params, tx }) => caseSubject(tx, params.caseId),
  async ({ body, subject, actor, tx, now, platform, refuse }) => {
    const fault = await moveCase(tx, subject.case, { move: 'fileCase', ...body }, actor, now);
    if (fault) refuse(fault);
    return freshCase(tx, subject.case.id, actor, platform.secrets);
  },
);
