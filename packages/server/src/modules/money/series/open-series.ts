import { seriesEndpoints } from '@lianfang/contract/series/endpoints';
import { handle } from '../../../kernel/http/handle.ts';
import { caseSubject } from '../cases/case-subject.ts';
import { lockDecisions } from '../linking/decision-store.ts';
import { together } from './joined-decisions.ts';
import { mayBeTaken } from './joining-cases.ts';
import { insertEvent, insertSeries, putCases } from './series-store.ts';
import { freshSeries } from './series-views.ts';

/** Takes cases together as one series, which belongs to the unit of the first. */
export const openSeries = handle(
  seriesEndpoints.openSeries,
  ({ body, tx }) => caseSubject(tx, body.caseIds[0] ?? ''),
  async ({ body, subject, actor, tx, now, refuse, made, note }) => {
    const { name, reason, overrules } = body;
    const caseIds = [...new Set(body.caseIds)];
    if (caseIds.length < 2) refuse('series-too-few');
    await lockDecisions(tx);
    const taken = await mayBeTaken({ tx, actor }, caseIds, [], overrules);
    if ('code' in taken) return refuse(taken.code, taken.detail);
    const changing = { tx, actor, now };
    const unitId = subject.case.unit_id;
    const id = await insertSeries(changing, { unitId, name });
    await putCases(tx, id, caseIds);
    const decisions = [together(caseIds), ...taken];
    await insertEvent(changing, { seriesId: id, otherId: null, move: 'openSeries', reason, caseIds, decisions });
    made({ kind: 'series', id, unitId });
    note({ caseIds, overrules });
    return freshSeries(tx, actor, id);
  },
);
