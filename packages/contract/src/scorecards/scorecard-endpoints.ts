import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { ScoreSnapshotId, UnitId } from '../ids.ts';
import { Line, PageQuery } from '../values.ts';
import { FigureRecords } from './figures.ts';
import { Month } from './months.ts';
import { scorecardRefusals } from './refusals.ts';
import { Scorecard, ScoreSnapshotRow, UnitScorecard } from './scorecards.ts';
import { ScoreAudience } from './sheets.ts';

const ofMonth = z.strictObject({ audience: ScoreAudience, month: Month });
const ofUnit = ofMonth.extend({ unitId: UnitId });
/** `frozen` shows the latest snapshot where there is one; `live` counts the records as they are now. */
const shown = { show: z.enum(['frozen', 'live']).default('frozen') };
const { monthAhead, unitNotScored, snapshotDamaged, indicatorUnknown } = scorecardRefusals;

/** Scores, the ranking and the records behind every figure. */
export const scorecardReadEndpoints = {
  readScorecard: endpoint({
    id: 'readScorecard',
    method: 'GET',
    path: '/api/scorecards/:audience/:month',
    action: 'scorecard.read',
    summary: { zh: '考核排名', en: 'The ranking of a month' },
    params: ofMonth,
    query: z.strictObject(shown),
    reply: Scorecard,
    refuses: [monthAhead],
  }),
  readUnitScorecard: endpoint({
    id: 'readUnitScorecard',
    method: 'GET',
    path: '/api/scorecards/:audience/:month/units/:unitId',
    action: 'scorecard.open-unit',
    summary: { zh: '单位得分', en: 'The score of a unit with its figures and their change' },
    params: ofUnit,
    query: z.strictObject(shown),
    reply: UnitScorecard,
    refuses: [monthAhead, unitNotScored, snapshotDamaged],
  }),
  listFigureRecords: endpoint({
    id: 'listFigureRecords',
    method: 'GET',
    path: '/api/scorecards/:audience/:month/units/:unitId/figures/:code',
    action: 'scorecard.open-unit',
    summary: { zh: '指标明细', en: 'The very records behind a figure' },
    params: ofUnit.extend({ code: z.string().max(60) }),
    query: z.strictObject({ ...PageQuery, ...shown }),
    reply: FigureRecords,
    refuses: [monthAhead, unitNotScored, snapshotDamaged, indicatorUnknown],
  }),
  listScoreSnapshots: endpoint({
    id: 'listScoreSnapshots',
    method: 'GET',
    path: '/api/score-snapshots',
    action: 'scorecard.read',
    summary: { zh: '已冻结的考核结果', en: 'Frozen scorecards, latest month first' },
    query: z.strictObject({ audience: ScoreAudience.optional(), month: Month.optional() }),
    reply: z.strictObject({ rows: z.array(ScoreSnapshotRow) }),
  }),
  readScoreSnapshot: endpoint({
    id: 'readScoreSnapshot',
    method: 'GET',
    path: '/api/score-snapshots/:snapshotId',
    action: 'scorecard.read',
    summary: { zh: '考核结果存档', en: 'A frozen scorecard' },
    params: z.strictObject({ snapshotId: ScoreSnapshotId }),
    reply: Scorecard,
  }),
  freezeScorecard: endpoint({
    id: 'freezeScorecard',
    method: 'POST',
    path: '/api/score-snapshots',
    action: 'scorecard.freeze',
    summary: { zh: '冻结考核结果', en: 'Freeze the scorecard of a month' },
    body: z.strictObject({ ...ofMonth.shape, reason: Line.optional() }),
    reply: ScoreSnapshotRow,
    refuses: [scorecardRefusals.monthRuns, scorecardRefusals.reasonNeeded, scorecardRefusals.adjustmentsWait],
  }),
} as const;
