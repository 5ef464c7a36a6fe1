import { seriesEndpoints } from '@lianfang/contract/series/endpoints';
import { seriesLimit } from '@lianfang/contract/series/series';
import { handle } from '../../../kernel/http/handle.ts';
import { joining } from './joined-decisions.ts';
import { mayBeTaken } from './joining-cases.ts';
import { beginChange, insertEvent, putCases } from './series-store.ts';
import { seriesSubject } from './series-subject.ts';
import { freshSeries } from './series-views.ts';

/** Adds cases to a series. */
export const addToSeries = handle(
  seriesEndpoints.addToSeries,
  ({ params, tx }) => seriesSubject(tx, params.seriesId),
  async ({ params, body, subject, actor, tx, now, refuse, note }) => {
    const { reason, version, overrules } = body;
    const { seriesId } = params;
    const caseIds = [...new Set(body.caseIds)];
    const members = await beginChange(tx, subject.series, version);
    if (typeof members === 'string') return refuse(members);
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
