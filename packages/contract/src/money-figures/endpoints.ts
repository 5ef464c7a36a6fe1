import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { UnitId } from '../ids.ts';
import { Day, pageOf, PageQuery } from '../values.ts';
import { MoneyFigure, MoneyFigureRecord, MoneyFigures } from './figures.ts';
import { moneyFigureRefusals } from './refusals.ts';

const within = { from: Day, until: Day, unitId: UnitId.optional() };
const { spanTooLong } = moneyFigureRefusals;

/** What the money desk reached, each figure down to its records. */
export const moneyFigureEndpoints = {
  readMoneyFigures: endpoint({
    id: 'readMoneyFigures',
    method: 'GET',
    path: '/api/money-figures',
    action: 'money-figures.read',
    summary: { zh: '资金处置成效', en: 'What the money desk reached between two days, both counted' },
    query: z.strictObject(within),
    reply: MoneyFigures,
    refuses: [spanTooLong],
  }),
  listMoneyFigureRecords: endpoint({
    id: 'listMoneyFigureRecords',
    method: 'GET',
    path: '/api/money-figures/records',
    action: 'money-figures.list-records',
    summary: { zh: '成效数字的来源记录', en: 'The records that a figure was counted from' },
    query: z.strictObject({ ...PageQuery, ...within, figure: MoneyFigure, bankId: UnitId.optional() }),
    reply: pageOf(MoneyFigureRecord),
    refuses: [spanTooLong],
  }),
  exportMoneyFigures: endpoint({
    id: 'exportMoneyFigures',
    method: 'GET',
    path: '/api/money-figures/workbook',
    action: 'money-figures.export',
    summary: { zh: '导出资金处置成效', en: 'The figures as a workbook' },
    query: z.strictObject(within),
    replies: 'file',
    refuses: [spanTooLong],
  }),
} as const;
