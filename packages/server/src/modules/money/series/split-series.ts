import { seriesEndpoints } from '@lianfang/contract/series/endpoints';
import { handle } from '../../../kernel/http/handle.ts';
import { parting } from './joined-decisions.ts';
import { beginChange, insertEvent, insertSeries, putCases, releaseCases } from './series-store.ts';
import { seriesSubject } from './series-subject.ts';
import { freshSeries } from './series-views.ts';

const leastCases = 2;

/** Lets a part of a series leave: as a series of its own under a new name, or as single cases. */
export const splitSeries = handle(
  seriesEndpoints.splitSeries,
  ({ params, tx }) => seriesSubject(tx, params.seriesId),
  async ({ params, body, subject, actor, tx, now, refuse, note }) => {
    const { newName, reason, version } = body;
    const { seriesId } = params;
    const caseIds = [...new Set(body.caseIds)];
    const members = await beginChange(tx, subject.series, version);
    if (typeof members === 'string') return refuse(members);
    const leaving = new Set<string>(caseIds);
    const staying = members.filter((id) => !leaving.has(id));
    if (staying.length + leaving.size > members.length) refuse('series-case-elsewhere');
    if (staying.length < leastCases || (newName !== null && leaving.size < leastCases)) refuse('series-too-few');
    const changing = { tx, actor, now };
    const unitId = subject.series.unit_id;
    const otherId = newName === null ? null : await insertSeries(changing, { unitId, name: newName });
    if (otherId === null) await releaseCases(tx, caseIds);
    else await putCases(tx, otherId, caseIds);
    const decisions = parting(caseIds, staying, otherId !== null);
    await insertEvent(changing, { seriesId, otherId, move: 'splitSeries', reason, caseIds, decisions });
    note({ caseIds, newSeriesId: otherId });
    return freshSeries(tx, actor, seriesId);
  },
);
