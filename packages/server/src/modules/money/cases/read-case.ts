import { caseEndpoints } from '@lianfang/contract/cases/endpoints';
import { handle } from '../../../kernel/http/handle.ts';
import { caseSubject } from './case-subject.ts';
import { caseRecord } from './case-views.ts';

/** A case with its victim and its payments. */
export const readCase = handle(
  caseEndpoints.readCase,
  ({ params, tx }) => caseSubject(tx, params.caseId),
  ({ subject, actor, tx, platform }) => caseRecord(tx, subject, actor, platform.secrets),
);
