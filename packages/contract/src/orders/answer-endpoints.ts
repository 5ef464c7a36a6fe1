import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { workbookRefusals } from '../files/refusals.ts';
import { OrderId } from '../ids.ts';
import { refusal } from '../refusal.ts';
import { Line } from '../values.ts';
import { type AnswerColumn, answerColumns, mostAnswers } from './answer-form.ts';
import { OrderResult } from './orders.ts';

const answerRefusals = {
  oneFile: refusal('answer-form-missing', 422, { zh: '请选择一个表格文件。', en: 'Choose one workbook.' }),
  unusable: refusal('answer-form-faulty', 422, {
    zh: '表格不能使用，没有反馈任何指令。',
    en: 'The workbook cannot be used; no order was answered.',
  }),
} as const;

const names = Object.keys(answerColumns) as [AnswerColumn];
/** A fault of a row of the workbook, by the row number that the spreadsheet shows. */
export const AnswerFault = z.strictObject({
  row: z.number().int().positive(),
  column: z.enum(names).nullable(),
  message: z.string(),
});

const count = z.number().int().nonnegative();

/**
 * Several orders answered in one act. Each order stands for itself: its answer is taken whole or not at all, and one that
 * cannot be taken holds none of the others back, because a stop that was executed is in force whatever stands beside it.
 * An answer that was taken before changes nothing, so that the same act or the same workbook may be sent again.
 */
export const answerEndpoints = {
  answerOrders: endpoint({
    id: 'answerOrders',
    method: 'POST',
    path: '/api/bank-desk/answers',
    action: 'bank-order.answer',
    summary: { zh: '批量反馈', en: 'Answer several orders, each for itself' },
    body: z.strictObject({
      answers: z
        .array(z.strictObject({ orderId: OrderId, result: OrderResult }))
        .min(1)
        .max(mostAnswers),
    }),
    /** In the order of the body; `refusal` is null where the answer is taken. */
    reply: z.strictObject({
      answers: z.array(
        z.strictObject({ orderId: OrderId, refusal: z.strictObject({ zh: Line, en: Line }).nullable() }),
      ),
    }),
  }),
  downloadAnswerForm: endpoint({
    id: 'downloadAnswerForm',
    method: 'GET',
    path: '/api/bank-desk/answer-form',
    action: 'bank-order.read',
    summary: { zh: '下载待反馈表', en: 'The orders that wait for an answer as a workbook to fill in' },
    replies: 'file',
    readsPerson: true,
    callsPerMinute: 20,
  }),
  uploadAnswerForm: endpoint({
    id: 'uploadAnswerForm',
    method: 'POST',
    path: '/api/bank-desk/answer-form',
    action: 'bank-order.answer',
    summary: { zh: '上传反馈表', en: 'Answer orders with a filled-in workbook, each row for itself' },
    upload: true,
    bodyLimit: 5 * 1_048_576,
    /** Rows that are taken, rows without an outcome, and what is wrong with the rest. */
    reply: z.strictObject({ answered: count, blank: count, faults: z.array(AnswerFault) }),
    refuses: [...Object.values(workbookRefusals), answerRefusals.oneFile, answerRefusals.unusable],
  }),
} as const;
