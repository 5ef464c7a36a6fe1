import { reportEndpoints } from '@lianfang/contract/reports/endpoints';
import { handleAll } from '../../kernel/http/handle.ts';
import { findMeasure } from '../plans/index.ts';
import { insertIndicator } from './indicator-store.ts';

/** Asks every unit of a measure for a figure from now on. A ratio must name its denominator. */
export const defineIndicator = handleAll(
  reportEndpoints.defineIndicator,
  async ({ params, body, tx, now, refuse, made }) => {
    const measure = await findMeasure(tx, params.measureId);
    if (!measure) return refuse('not-found');
    if ((body.kind === 'ratio') !== (body.outOf !== null)) {
      return refuse('bad-request', { fields: [{ path: 'outOf', message: '比率须写明分母，其他指标不写' }] });
    }
    const indicator = await insertIndicator(tx, measure.lineageId, body, now);
    if (!indicator) return refuse('indicator-code-taken');
    made({ kind: 'indicator', id: indicator.id });
    return indicator;
  },
);
