import { caseEndpoints } from '@lianfang/contract/cases/endpoints';
import { handle } from '../../../kernel/http/handle.ts';
import { caseSubject } from './case-subject.ts';
import { freshCase } from './case-views.ts';
import { moveCase } from './move-case.ts';

/** Transfers a case to the organ in charge of it. */
export const transferCase = handle(
  caseEndpoints.transferCase,
  ({ params, tx }) => caseSubject(tx, params.caseId),
  async ({ body, subject, actor, tx, now, platform, refuse }) => {
    const fault = await moveCase(tx, subject.case, { move: 'transferCase', ...body }, actor, now);
    if (fault) refuse(fault);
    return freshCase(tx, subject.case.id, actor, platform.secrets);
  },
);
