import { reportEndpoints } from '@lianfang/contract/reports/endpoints';
import { handleAll } from '../../kernel/http/handle.ts';

/** Stops asking for a figure that no report has used. */
export const dropIndicator = handleAll(reportEndpoints.dropIndicator, async ({ params, tx, now, refuse, made }) => {
  const used = await tx
    .selectFrom('report_figure')
    .select('report_id')
    .where('indicator_id', '=', params.indicatorId)
    .executeTakeFirst();
  if (used) refuse('indicator-in-use');
  const dropped = await tx
    .updateTable('indicator')
    .set({ dropped_at: now.toString() })
    .where('id', '=', params.indicatorId)
    .where('dropped_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (!dropped) return refuse('not-found');
  made({ kind: 'indicator', id: dropped.id });
  return {};
});
