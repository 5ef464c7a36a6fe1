import { seriesEndpoints } from '@lianfang/contract/series/endpoints';
import { seriesLimit } from '@lianfang/contract/series/series';
import { mayDo } from '../../../kernel/access/decide.ts';
import { handle } from '../../../kernel/http/handle.ts';
import { lockDecisions } from '../linking/decision-store.ts';
import { joining } from './joined-decisions.ts';
import { mayJoin } from './joining-cases.ts';
import { changeSeries, insertEvent, putCases } from './series-store.ts';
import { caseIdsOf, seriesSubject } from './series-subject.ts';
import { freshSeries } from './series-views.ts';

/** Takes all cases of another series into this one. */
export const mergeSeries = handle(
  seriesEndpoints.mergeSeries,
  ({ params, tx }) => seriesSubject(tx, params.seriesId),
  async ({ params, body, subject, actor, tx, now, refuse, note }) => {
    const { otherSeriesId: otherId, reason, version, overrules } = body;
    const { seriesId } = params;
    if (otherId === seriesId) refuse('series-same');
    await lockDecisions(tx);
    const other = await seriesSubject(tx, otherId);
    if (!other || !mayDo(actor, 'series.edit', other.facts)) return refuse('series-other-unseen');
    if (subject.series.state !== 'open' || other.series.state !== 'open') refuse('series-state');
    if (!(await changeSeries(tx, seriesId, version))) refuse('changed-meanwhile');
    const [members, caseIds] = [await caseIdsOf(tx, seriesId), await caseIdsOf(tx, otherId)];
    if (members.length + caseIds.length > seriesLimit) refuse('series-too-many');
    const joined = await mayJoin(tx, caseIds, members, overrules);
    if ('pairs' in joined) return refuse('series-rejected-before', { pairs: joined.pairs });
    await putCases(tx, seriesId, caseIds);
    await changeSeries(tx, otherId, null, { state: 'merged', merged_into: seriesId });
    const decisions = [joining(members, caseIds), ...joined];
    await insertEvent({ tx, actor, now }, { seriesId, otherId, move: 'mergeSeries', reason, caseIds, decisions });
    note({ otherSeriesId: otherId, caseIds, overrules });
    return freshSeries(tx, actor, seriesId);
  },
);
