import { reportEndpoints } from '@lianfang/contract/reports/endpoints';
import { handle } from '../../kernel/http/handle.ts';
import { reportSubject } from './report-subject.ts';

/** Takes a file out of a draft. The bytes stay in the store, because a report handed in before may show them. */
export const dropEvidence = handle(
  reportEndpoints.dropEvidence,
  ({ params, tx }) => reportSubject(tx, params.reportId),
  async ({ params, subject, tx, now, refuse, note }) => {
    const { report } = subject;
    if (report.state !== 'draft' && report.state !== 'returned') refuse('report-state');
    const removed = await tx
      .updateTable('evidence')
      .set({ removed_at: now.toString() })
      .where('id', '=', params.evidenceId)
      .where('report_id', '=', report.id)
      .where('removed_at', 'is', null)
      .returning('id')
      .executeTakeFirst();
    if (!removed) return refuse('not-found');
    await tx
      .updateTable('report')
      .set((eb) => ({ evidence_count: eb('evidence_count', '-', 1) }))
      .where('id', '=', report.id)
      .execute();
    note({ evidenceId: removed.id });
    return {};
  },
);
