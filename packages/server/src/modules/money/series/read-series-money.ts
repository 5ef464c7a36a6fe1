import { seriesEndpoints } from '@lianfang/contract/series/endpoints';
import { handle } from '../../../kernel/http/handle.ts';
import { seriesMoney } from './series-money.ts';
import { seriesSubject } from './series-subject.ts';
import { casesOfSeries, totalsOf } from './series-views.ts';

/** The accounts that money of a series came to, those of several cases first. */
export const readSeriesMoney = handle(
  seriesEndpoints.readSeriesMoney,
  ({ params, tx }) => seriesSubject(tx, params.seriesId),
  async ({ params, actor, tx }) => {
    const cases = (await casesOfSeries(tx, actor, [params.seriesId]))(params.seriesId);
    return seriesMoney(tx, params.seriesId, cases, (await totalsOf(tx, cases))(cases));
  },
);
