import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { ScoreSheetId } from '../ids.ts';
import { kernelRefusals } from '../refusal.ts';
import { Month } from './months.ts';
import { scorecardRefusals } from './refusals.ts';
import { ScoreAudience, ScoreIndicator, ScoreSheetRecord, ScoreSheetRow, ScoreSheetText } from './sheets.ts';
import { Version } from '../values.ts';

const ofSheet = z.strictObject({ sheetId: ScoreSheetId });
const version = Version;
const { changedMeanwhile } = kernelRefusals;
const { sheetState, draftExists, sheetFaulty, sheetBackwards, monthFrozen } = scorecardRefusals;

/** Sheets as data: what is scored, from which month on. */
export const scoreSheetEndpoints = {
  listScoreSheets: endpoint({
    id: 'listScoreSheets',
    method: 'GET',
    path: '/api/score-sheets',
    action: 'score-sheet.read',
    summary: { zh: '考核表', en: 'Sheets, newest first' },
    query: z.strictObject({ audience: ScoreAudience.optional() }),
    reply: z.strictObject({ rows: z.array(ScoreSheetRow) }),
  }),
  readScoreSheet: endpoint({
    id: 'readScoreSheet',
    method: 'GET',
    path: '/api/score-sheets/:sheetId',
    action: 'score-sheet.read',
    summary: { zh: '考核表详情', en: 'A sheet with its items and faults' },
    params: ofSheet,
    reply: ScoreSheetRecord,
  }),
  listScoreIndicators: endpoint({
    id: 'listScoreIndicators',
    method: 'GET',
    path: '/api/score-indicators',
    action: 'score-sheet.read',
    summary: { zh: '考核指标', en: 'Figures that formulas may name' },
    reply: z.strictObject({ indicators: z.array(ScoreIndicator) }),
  }),
  draftScoreSheet: endpoint({
    id: 'draftScoreSheet',
    method: 'POST',
    path: '/api/score-sheets',
    action: 'score-sheet.draft',
    summary: { zh: '起草考核表', en: 'Start a draft from the latest sheet' },
    body: z.strictObject({ audience: ScoreAudience }),
    reply: ScoreSheetRecord,
    refuses: [draftExists],
  }),
  editScoreSheet: endpoint({
    id: 'editScoreSheet',
    method: 'PUT',
    path: '/api/score-sheets/:sheetId',
    action: 'score-sheet.edit',
    summary: { zh: '修改考核表', en: 'Save a draft; the reply tells every fault' },
    params: ofSheet,
    body: z.strictObject({ ...ScoreSheetText.shape, version }),
    reply: ScoreSheetRecord,
    refuses: [changedMeanwhile, sheetState],
  }),
  publishScoreSheet: endpoint({
    id: 'publishScoreSheet',
    method: 'POST',
    path: '/api/score-sheets/:sheetId/publish',
    action: 'score-sheet.publish',
    summary: { zh: '公布考核表', en: 'Put a draft in force from a month on' },
    params: ofSheet,
    body: z.strictObject({ validFrom: Month, version }),
    reply: ScoreSheetRecord,
    refuses: [changedMeanwhile, sheetState, sheetFaulty, sheetBackwards, monthFrozen],
  }),
  dropScoreSheet: endpoint({
    id: 'dropScoreSheet',
    method: 'DELETE',
    path: '/api/score-sheets/:sheetId',
    action: 'score-sheet.drop',
    summary: { zh: '删除考核表草稿', en: 'Drop a draft' },
    params: ofSheet,
    refuses: [sheetState],
  }),
} as const;
