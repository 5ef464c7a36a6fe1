import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { CaseId, SeriesEventId, SeriesId, UnitId } from '../ids.ts';
import { actsOn } from '../record-act.ts';
import { kernelRefusals } from '../refusal.ts';
import { Line, Name, pageOf, PageQuery, Prose, Version } from '../values.ts';
import { linkRefusals, seriesRefusals } from './refusals.ts';
import { PaymentMonth, SeriesPayments } from './payments.ts';
import { seriesLimit, SeriesMoney, SeriesRecord, SeriesRow, SeriesState } from './series.ts';

const ofSeries = z.strictObject({ seriesId: SeriesId });
const { changedMeanwhile } = kernelRefusals;
const { caseUnseen, caseTaken, caseElsewhere, rejectedBefore, tooMany, tooFew, notOpen, sameSeries } = seriesRefusals;
const { otherUnseen, undoneBefore, laterDepends } = seriesRefusals;

const act = actsOn({ at: '/api/series/:seriesId', params: ofSeries, reply: SeriesRow });
const reasoned = { reason: Line, version: Version };
/** Says expressly that cases which a person rejected or split come together all the same. */
const overrules = z.boolean().default(false);
/** A case that stands twice counts once. */
const someCases = (least: number) => z.array(CaseId).min(least).max(seriesLimit);

/**
 * Series of cases. A change answers with the row of the series; `readSeries` has the whole. Open pages are told on the
 * live topic `series` with the id of the series.
 */
export const seriesRecordEndpoints = {
  listSeries: endpoint({
    id: 'listSeries',
    method: 'GET',
    path: '/api/series',
    action: 'series.read',
    summary: { zh: '串案列表', en: 'Series, newest first' },
    query: z.strictObject({
      ...PageQuery,
      /** Open ones where left out. */
      state: SeriesState.default('open'),
      unitId: UnitId.optional(),
      search: Line.optional(),
    }),
    reply: pageOf(SeriesRow),
  }),
  openSeries: endpoint({
    id: 'openSeries',
    method: 'POST',
    path: '/api/series',
    action: 'series.open',
    summary: { zh: '串并立项', en: 'Make cases one series; it belongs to the unit of the first' },
    body: z.strictObject({ name: Name, caseIds: someCases(2), reason: Line, overrules }),
    reply: SeriesRow,
    refuses: [caseUnseen, caseTaken, rejectedBefore, tooFew],
  }),
  readSeries: endpoint({
    id: 'readSeries',
    method: 'GET',
    path: '/api/series/:seriesId',
    action: 'series.read',
    summary: { zh: '串案详情', en: 'A series with its cases, links, shared points and history' },
    params: ofSeries,
    reply: SeriesRecord,
    readsPerson: true,
  }),
  editSeries: endpoint({
    id: 'editSeries',
    method: 'PUT',
    path: '/api/series/:seriesId',
    action: 'series.edit',
    summary: { zh: '修改串案名称与备注', en: 'Edit the name and the note of a series' },
    params: ofSeries,
    body: z.strictObject({ name: Name, note: Prose, version: Version }),
    reply: SeriesRow,
    refuses: [changedMeanwhile, notOpen],
  }),
  addToSeries: endpoint({
    ...act('addToSeries', 'series.edit', 'cases', '并入案件', 'Add cases to a series'),
    body: z.strictObject({ caseIds: someCases(1), overrules, ...reasoned }),
    refuses: [changedMeanwhile, notOpen, caseUnseen, caseTaken, rejectedBefore, tooMany],
  }),
  splitSeries: endpoint({
    ...act(
      'splitSeries',
      'series.edit',
      'split',
      '拆分串案',
      'Let a part of a series leave, as a new one or as single cases',
    ),
    body: z.strictObject({ caseIds: someCases(1), newName: Name.nullable(), ...reasoned }),
    refuses: [changedMeanwhile, notOpen, caseElsewhere, tooFew],
  }),
  mergeSeries: endpoint({
    ...act('mergeSeries', 'series.edit', 'merge', '合并串案', 'Take another series into this one'),
    body: z.strictObject({ otherSeriesId: SeriesId, overrules, ...reasoned }),
    refuses: [changedMeanwhile, notOpen, sameSeries, otherUnseen, rejectedBefore, tooMany],
  }),
  undoSeriesChange: endpoint({
    id: 'undoSeriesChange',
    method: 'POST',
    path: '/api/series/:seriesId/events/:seriesEventId/undo',
    action: 'series.edit',
    summary: { zh: '撤销变更', en: 'Undo a change, while nothing later rests on it; the history keeps both' },
    params: ofSeries.extend({ seriesEventId: SeriesEventId }),
    body: z.strictObject({ reason: Line }),
    reply: SeriesRow,
    refuses: [undoneBefore, laterDepends, otherUnseen],
  }),
  readSeriesMoney: endpoint({
    id: 'readSeriesMoney',
    method: 'GET',
    path: '/api/series/:seriesId/money',
    action: 'series.read',
    summary: { zh: '合并资金', en: 'The accounts that money of the series came to' },
    params: ofSeries,
    reply: SeriesMoney,
    readsPerson: true,
  }),
  readSeriesPayments: endpoint({
    id: 'readSeriesPayments',
    method: 'GET',
    path: '/api/series/:seriesId/payments',
    action: 'series.read',
    summary: { zh: '串案逐笔付款', en: 'The single payments of a series by month' },
    params: ofSeries,
    query: z.strictObject({ month: PaymentMonth.optional() }),
    reply: SeriesPayments,
    readsPerson: true,
  }),
  fetchSeriesReport: endpoint({
    id: 'fetchSeriesReport',
    method: 'GET',
    path: '/api/series/:seriesId/report',
    action: 'series.report',
    summary: { zh: '下载串并案情报产品', en: 'The intelligence product of a series, as .docx' },
    params: ofSeries,
    replies: 'file',
    readsPerson: true,
    refuses: [notOpen, linkRefusals.notReady],
  }),
} as const;
