import { reportEndpoints } from '@lianfang/contract/reports/endpoints';
import { handle } from '../../kernel/http/handle.ts';
import { reportSubject } from './report-subject.ts';
import { reportRecord } from './report-views.ts';

/** A report with its figures, evidence and history. */
export const readReport = handle(
  reportEndpoints.readReport,
  ({ params, tx }) => reportSubject(tx, params.reportId),
  ({ subject, actor, tx }) => reportRecord(tx, subject, actor),
);
