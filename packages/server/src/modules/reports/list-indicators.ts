import { reportEndpoints } from '@lianfang/contract/reports/endpoints';
import { handleAll } from '../../kernel/http/handle.ts';
import { findMeasure } from '../plans/index.ts';
import { indicatorOf } from './indicator-store.ts';

/** The figures that a measure asks its units for. */
export const listIndicators = handleAll(reportEndpoints.listIndicators, async ({ params, tx, refuse }) => {
  const measure = await findMeasure(tx, params.measureId);
  if (!measure) return refuse('not-found');
  const rows = await tx
    .selectFrom('indicator')
    .selectAll()
    .where('lineage_id', '=', measure.lineageId)
    .where('dropped_at', 'is', null)
    .orderBy('created_at')
    .execute();
  return { indicators: rows.map(indicatorOf) };
});
