import { z } from 'zod';
import { draftRefusals, orderBatch } from '../orders/order-endpoints.ts';
import { OrderKind } from '../orders/orders.ts';
import { endpoint } from '../endpoint.ts';
import { CaseId, UnitId } from '../ids.ts';
import { AccountNumber, Line, Name, Prose } from '../values.ts';
import { traceRefusals } from './refusals.ts';
import { CaseTrace, traceLimits, TraceQuery } from './traces.ts';

const ofCase = z.strictObject({ caseId: CaseId });
const { noPayment, tooLarge, notInCase, notInPlan } = traceRefusals;

/**
 * An account of the plan to draft an order on. The officer may choose another kind than was proposed, and name the
 * holder and the bank where the trace does not know them.
 */
const NextOrder = z.strictObject({
  account: AccountNumber,
  kind: OrderKind.extract(['inquiry', 'stop']),
  name: Name.optional(),
  bankId: UnitId.optional(),
});

/** Where the money of a case is, and what comes next. Open pages are told on the live topic `case`. */
export const traceEndpoints = {
  readCaseTrace: endpoint({
    id: 'readCaseTrace',
    method: 'GET',
    path: '/api/cases/:caseId/trace',
    action: 'trace.read',
    summary: { zh: '资金追踪', en: 'Where the money of a case is, and whom to stop next' },
    params: ofCase,
    query: TraceQuery,
    reply: CaseTrace,
    readsPerson: true,
    refuses: [noPayment, tooLarge],
  }),
  noteAccount: endpoint({
    id: 'noteAccount',
    method: 'PUT',
    path: '/api/cases/:caseId/account-notes/:account',
    action: 'trace.note',
    summary: { zh: '备注账户', en: 'Write a note on an account of a case; an empty one takes it away' },
    params: ofCase.extend({ account: AccountNumber }),
    body: z.strictObject({ note: Prose.max(2000) }),
    reply: z.strictObject({ note: Prose }),
    refuses: [notInCase],
  }),
  draftNextLayer: endpoint({
    id: 'draftNextLayer',
    method: 'POST',
    path: '/api/cases/:caseId/next-orders',
    action: 'trace.draft-next',
    summary: { zh: '起草下一层指令', en: 'Draft orders on chosen accounts of the plan, all or none' },
    params: ofCase,
    body: z.strictObject({
      rules: TraceQuery,
      orders: z.array(NextOrder).min(1).max(traceLimits.drafts),
      /** Why, in the officer's words; each order adds the sentence of its step. */
      reason: Line,
    }),
    reply: orderBatch,
    readsPerson: true,
    refuses: [noPayment, tooLarge, notInPlan, ...draftRefusals],
  }),
  exportCaseTrace: endpoint({
    id: 'exportCaseTrace',
    method: 'GET',
    path: '/api/cases/:caseId/trace-workbook',
    action: 'trace.export',
    summary: { zh: '导出资金追踪', en: 'The trace as a workbook: accounts, transfers, flow-of-funds table' },
    params: ofCase,
    query: TraceQuery,
    replies: 'file',
    readsPerson: true,
    refuses: [noPayment, tooLarge],
  }),
} as const;
