import { seriesEndpoints } from '@lianfang/contract/series/endpoints';
import { handle } from '../../../kernel/http/handle.ts';
import { linksAtHand } from '../linking/case-links.ts';
import { seriesRecord } from './series-record.ts';
import { seriesSubject } from './series-subject.ts';

/** A series with its cases, what they share, what links them, and its history. */
export const readSeries = handle(
  seriesEndpoints.readSeries,
  ({ params, tx }) => seriesSubject(tx, params.seriesId),
  async ({ subject, actor, tx, platform }) => seriesRecord(tx, subject, actor, await linksAtHand(platform, tx)),
);
