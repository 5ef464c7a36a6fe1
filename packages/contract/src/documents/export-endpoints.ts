import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { PlanId, PlanVersionId } from '../ids.ts';
import { Month } from '../scorecards/months.ts';
import { scorecardRefusals } from '../scorecards/refusals.ts';
import { ScoreAudience } from '../scorecards/sheets.ts';
import { TaskFilter, TaskOrder } from '../tasks/queries.ts';
import { documentRefusals } from './refusals.ts';

const format = z.enum(['docx', 'xlsx']).default('xlsx');

/** Lists as files, written at the moment of asking; each says as of when it is. */
export const exportEndpoints = {
  exportLedger: endpoint({
    id: 'exportLedger',
    method: 'GET',
    path: '/api/plans/:planId/ledger-file',
    action: 'ledger.export',
    summary: { zh: '导出任务台账', en: 'The ledger of a confirmed plan' },
    params: z.strictObject({ planId: PlanId }),
    query: z.strictObject({ format, planVersionId: PlanVersionId.optional() }),
    replies: 'file',
    refuses: [documentRefusals.notConfirmed],
    callsPerMinute: 30,
  }),
  exportTasks: endpoint({
    id: 'exportTasks',
    method: 'GET',
    path: '/api/task-workbook',
    action: 'task.export',
    summary: { zh: '导出任务清单', en: 'Tasks as a workbook, narrowed like the list' },
    query: z.strictObject({ ...TaskFilter.shape, order: TaskOrder.default('due') }),
    replies: 'file',
    refuses: [documentRefusals.tooManyRows],
    callsPerMinute: 30,
  }),
  exportScorecard: endpoint({
    id: 'exportScorecard',
    method: 'GET',
    path: '/api/scorecards/:audience/:month/file',
    action: 'scorecard.export',
    summary: { zh: '导出考核结果', en: 'The scorecard of a month as a file' },
    params: z.strictObject({ audience: ScoreAudience, month: Month }),
    query: z.strictObject({ format, show: z.enum(['frozen', 'live']).default('frozen') }),
    replies: 'file',
    refuses: [scorecardRefusals.monthAhead],
    callsPerMinute: 30,
  }),
} as const;
