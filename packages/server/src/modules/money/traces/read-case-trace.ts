import { traceEndpoints } from '@lianfang/contract/traces/endpoints';
import { handle } from '../../../kernel/http/handle.ts';
import { caseSubject } from '../cases/case-subject.ts';
import { traceCase } from './trace-case.ts';
import { traceView } from './trace-view.ts';

/** Where the money of a case is, as far as its banks have told, and whom to stop next. */
export const readCaseTrace = handle(
  traceEndpoints.readCaseTrace,
  ({ params, tx }) => caseSubject(tx, params.caseId),
  async ({ subject, query, tx, now, refuse }) => {
    const traced = await traceCase(tx, subject.case.id, query, now);
    return typeof traced === 'string' ? refuse(traced) : traceView(tx, subject.case, traced, query, now);
  },
);
