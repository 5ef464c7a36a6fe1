import { reportEndpoints } from '@lianfang/contract/reports/endpoints';
import { handle } from '../../kernel/http/handle.ts';
import { decideReport } from './decide-report.ts';
import { reportSubject } from './report-subject.ts';
import { freshReport } from './report-views.ts';

/** Accepts a report of another unit. */
export const acceptReport = handle(
  reportEndpoints.acceptReport,
  ({ params, tx }) => reportSubject(tx, params.reportId),
  async ({ body, subject, actor, tx, now, refuse }) => {
    const decided = await decideReport(
      tx,
      subject,
      { move: 'acceptReport', reason: body.remark, version: body.version },
      actor,
      now,
    );
    if (decided === 'state') refuse('report-state');
    if (decided === 'version') refuse('changed-meanwhile');
    return freshReport(tx, subject.report.id, actor);
  },
);
