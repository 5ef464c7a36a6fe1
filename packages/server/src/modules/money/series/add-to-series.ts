import { seriesEndpoints } from '@lianfang/contract/series/endpoints';
import { seriesLimit } from '@lianfang/contract/series/series';
import { handle } from '../../../kernel/http/handle.ts';
import { lockDecisions } from '../linking/decision-store.ts';
import { joining } from './joined-decisions.ts';
import { mayBeTaken } from './joining-cases.ts';
import { changeSeries, insertEvent, putCases } from './series-store.ts';
import { caseIdsOf, seriesSubject } from './series-subject.ts';
import { freshSeries } from './series-views.ts';

/** Adds cases to a series. */
export const addToSeries = handle(
  seriesEndpoints.addToSeries,
  ({ params, tx }) => seriesSubject(tx, params.seriesId),
  async ({ params, body, subject, actor, tx, now, refuse, note }) => {
    const { reason, version, overrules } = body;
    const { seriesId } = params;
    const caseIds = [...new Set(body.caseIds)];
    await lockDecisions(tx);
    if (subject.series.state !== 'open') refuse('series-state');
    if (!(await changeSeries(tx, seriesId, version))) refuse('changed-meanwhile');
    const members = await caseIdsOf(tx, seriesId);
    if (members.length + caseIds.length > seriesLimit) refuse('series-too-many');
    const taken = await mayBeTaken({ tx, actor }, caseIds, members, overrules);
    if ('code' in taken) return refuse(taken.code, taken.detail);
    await putCases(tx, seriesId, caseIds);
    const decisions = [joining(members, caseIds), ...taken];
    const event = { seriesId, otherId: null, move: 'addToSeries', reason, caseIds, decisions } as const;
    await insertEvent({ tx, actor, now }, event);
    note({ caseIds, overrules });
    return freshSeries(tx, actor, seriesId);
  },
);
