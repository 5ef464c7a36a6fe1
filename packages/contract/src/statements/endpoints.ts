import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { CaseId, ContradictionId, OrderId, StatementId } from '../ids.ts';
import { kernelRefusals } from '../refusal.ts';
import { Line } from '../values.ts';
import { statementRefusals } from './refusals.ts';
import {
  CaseStatements,
  ColumnMap,
  Contradiction,
  GivenStatement,
  StatementFileText,
  statementLimits,
  StatementPreview,
  StatementRecord,
  StatementRows,
} from './statements.ts';

const ofOrder = z.strictObject({ orderId: OrderId });
const ofStatement = z.strictObject({ statementId: StatementId });
const { orderNotAnswered, fileMissing, fileRefused, mapUnclear, unreadable, nothingTold, ahead, ownAccount } =
  statementRefusals;

/**
 * Movements of the accounts that orders name, as their banks tell them. Of `fileRefused`, `mapUnclear` and
 * `unreadable` the detail has the closer words: `{ words: { zh, en } }`. Open pages are told on the live topics
 * `statement` and `case`.
 */
export const statementEndpoints = {
  previewStatement: endpoint({
    id: 'previewStatement',
    method: 'POST',
    path: '/api/orders/:orderId/statement-preview',
    action: 'statement.give',
    summary: { zh: '预览交易明细文件', en: 'How the columns and the first rows of a file would be read' },
    params: ofOrder,
    body: z.strictObject({
      map: ColumnMap,
      /** Only the beginning of a text was sent: what follows the last full line is left out. */
      isPart: z.boolean(),
    }),
    upload: true,
    bodyLimit: statementLimits.previewBytes,
    reply: StatementPreview,
    refuses: [orderNotAnswered, fileMissing, mapUnclear, unreadable],
  }),
  giveStatement: endpoint({
    id: 'giveStatement',
    method: 'POST',
    path: '/api/orders/:orderId/statement-file',
    action: 'statement.give',
    summary: {
      zh: '报送交易明细文件',
      en: 'Give the movements of an account as a file; it is read at once and in the background',
    },
    params: ofOrder,
    body: StatementFileText,
    upload: true,
    bodyLimit: statementLimits.fileBytes,
    reply: GivenStatement,
    refuses: [orderNotAnswered, fileMissing, fileRefused, mapUnclear, ahead],
  }),
  giveStatementRows: endpoint({
    id: 'giveStatementRows',
    method: 'POST',
    path: '/api/orders/:orderId/statement-rows',
    action: 'statement.give',
    summary: { zh: '填报交易明细', en: 'Give the movements of an account as rows' },
    params: ofOrder,
    body: StatementRows,
    bodyLimit: 4 * 1_048_576,
    reply: GivenStatement,
    refuses: [orderNotAnswered, nothingTold, ahead, ownAccount],
  }),
  listOrderStatements: endpoint({
    id: 'listOrderStatements',
    method: 'GET',
    path: '/api/orders/:orderId/statements',
    action: 'statement.read',
    summary: { zh: '指令的交易明细', en: 'What was told for an order, the latest first' },
    params: ofOrder,
    reply: z.strictObject({ statements: z.array(StatementRecord) }),
  }),
  fetchStatementRejects: endpoint({
    id: 'fetchStatementRejects',
    method: 'GET',
    path: '/api/statements/:statementId/rejects',
    action: 'statement.read',
    summary: { zh: '下载未入账行', en: 'The rows that were not taken, with the reasons, as CSV' },
    params: ofStatement,
    replies: 'file',
  }),
  fetchStatementFile: endpoint({
    id: 'fetchStatementFile',
    method: 'GET',
    path: '/api/statements/:statementId/file',
    action: 'statement.read',
    summary: { zh: '下载银行原件', en: 'The file as it was given' },
    params: ofStatement,
    replies: 'file',
    readsPerson: true,
  }),
  enterStatement: endpoint({
    id: 'enterStatement',
    method: 'POST',
    path: '/api/orders/:orderId/paper-statement',
    action: 'statement.enter',
    summary: { zh: '录入纸质回函', en: 'Write down what a bank told on paper; the paper is kept as evidence' },
    params: ofOrder,
    body: StatementRows,
    upload: true,
    bodyLimit: statementLimits.paperBytes,
    reply: GivenStatement,
    refuses: [orderNotAnswered, fileMissing, fileRefused, nothingTold, ahead, ownAccount],
  }),
  lookIntoContradiction: endpoint({
    id: 'lookIntoContradiction',
    method: 'POST',
    path: '/api/contradictions/:contradictionId/look',
    action: 'statement.look',
    summary: { zh: '登记核实情况', en: 'Note what came of asking the banks about a contradiction' },
    params: z.strictObject({ contradictionId: ContradictionId }),
    body: z.strictObject({ remark: Line }),
    reply: Contradiction,
    refuses: [kernelRefusals.changedMeanwhile],
  }),
  listCaseStatements: endpoint({
    id: 'listCaseStatements',
    method: 'GET',
    path: '/api/cases/:caseId/statements',
    action: 'statement.list',
    summary: { zh: '案件的交易明细', en: 'What banks told in a case, and where it contradicts itself' },
    params: z.strictObject({ caseId: CaseId }),
    reply: CaseStatements,
  }),
} as const;
