import { supervisionEndpoints } from '@lianfang/contract/supervision/endpoints';
import { handle } from '../../../kernel/http/handle.ts';
import { caseSubject } from './case-subject.ts';
import { caseRecord } from './case-views.ts';

/** A case with its basis, answers and history. */
export const readSupervision = handle(
  supervisionEndpoints.readSupervision,
  ({ params, tx }) => caseSubject(tx, params.supervisionId),
  ({ subject, actor, tx, now }) => caseRecord(tx, subject, actor, now),
);
