import { seriesEndpoints } from '@lianfang/contract/series/endpoints';
import { handle } from '../../../kernel/http/handle.ts';
import { lockDecisions } from '../linking/decision-store.ts';
import { changeSeries, insertEvent } from './series-store.ts';
import { seriesSubject } from './series-subject.ts';
import { freshSeries } from './series-views.ts';

/** Edits what a series is called and what is noted of it. */
export const editSeries = handle(
  seriesEndpoints.editSeries,
  ({ params, tx }) => seriesSubject(tx, params.seriesId),
  async ({ params, body, subject, actor, tx, now, refuse }) => {
    const { name, note, version } = body;
    const { seriesId } = params;
    const { series } = subject;
    await lockDecisions(tx);
    if (series.state !== 'open') refuse('series-state');
    if (!(await changeSeries(tx, seriesId, version, { name, note }))) refuse('changed-meanwhile');
    const reason = name === series.name ? '修改备注' : `${series.name}→${name}`;
    const before = { name: series.name, note: series.note };
    const event = { seriesId, otherId: null, move: 'editSeries', reason, caseIds: [], before, decisions: [] } as const;
    await insertEvent({ tx, actor, now }, event);
    return freshSeries(tx, actor, seriesId);
  },
);
