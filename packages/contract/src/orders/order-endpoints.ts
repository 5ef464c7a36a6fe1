import { z } from 'zod';
import { bankApiRefusals } from '../bank-api/refusals.ts';
import { endpoint } from '../endpoint.ts';
import { actsOn } from '../record-act.ts';
import { CaseId, OrderId, UnitId } from '../ids.ts';
import { kernelRefusals } from '../refusal.ts';
import { statementRefusals } from '../statements/refusals.ts';
import { Line, pageOf, PageQuery, Prose, Version } from '../values.ts';
import { OrderKind, OrderRecord, OrderResult, OrderRow, OrderState, OrderText } from './orders.ts';
import { orderRefusals } from './refusals.ts';

const ofOrder = z.strictObject({ orderId: OrderId });
const seen = z.strictObject({ version: Version });
const reasoned = z.strictObject({ reason: Line, version: Version });
/** Several orders decided by one act, each as it was last seen. */
const batch = z.strictObject({
  orders: z
    .array(z.strictObject({ id: OrderId, version: Version }))
    .min(1)
    .max(100),
});
/** Orders as they are after an act on several. */
export const orderBatch = z.strictObject({ orders: z.array(OrderRecord) });
const { changedMeanwhile, notFound } = kernelRefusals;
const refuses = orderRefusals;
const { notFromHere } = refuses;

const act = actsOn({ at: '/api/orders/:orderId', params: ofOrder, reply: OrderRecord, readsPerson: true });

/** Why an order cannot be drafted. */
export const draftRefusals = [
  refuses.caseClosed,
  refuses.bankUnknown,
  refuses.needsTransfer,
  refuses.needsAmount,
  refuses.needsFiling,
  refuses.stoppedTwice,
  refuses.alreadyRestricted,
  refuses.previousWrong,
  refuses.byReturn,
] as const;

/** Orders on the side of the police: drafted, approved by another, sealed, followed. */
export const orderEndpoints = {
  listOrders: endpoint({
    id: 'listOrders',
    method: 'GET',
    path: '/api/orders',
    action: 'order.read',
    summary: { zh: '指令列表', en: 'Orders; those whose clock runs out first come first' },
    query: z.strictObject({
      ...PageQuery,
      caseId: CaseId.optional(),
      state: OrderState.optional(),
      kind: OrderKind.optional(),
      bankId: UnitId.optional(),
      /** Those that wait for somebody, or whose clock runs. */
      open: z.stringbool().optional(),
      search: Line.optional(),
    }),
    reply: pageOf(OrderRow),
  }),
  readOrder: endpoint({
    id: 'readOrder',
    method: 'GET',
    path: '/api/orders/:orderId',
    action: 'order.read',
    summary: { zh: '指令详情', en: 'An order with its law, its clocks and its history' },
    params: ofOrder,
    reply: OrderRecord,
    readsPerson: true,
  }),
  draftOrders: endpoint({
    id: 'draftOrders',
    method: 'POST',
    path: '/api/cases/:caseId/orders',
    action: 'order.draft',
    summary: { zh: '起草指令', en: 'Draft orders on accounts of a case, all or none' },
    params: z.strictObject({ caseId: CaseId }),
    body: z.strictObject({
      orders: z
        .array(OrderText.extend({ layer: z.number().int().min(1).max(50) }))
        .min(1)
        .max(100),
    }),
    reply: orderBatch,
    readsPerson: true,
    refuses: [...draftRefusals],
  }),
  editOrder: endpoint({
    id: 'editOrder',
    method: 'PUT',
    path: '/api/orders/:orderId',
    action: 'order.edit',
    summary: { zh: '修改指令稿', en: 'Edit a draft' },
    params: ofOrder,
    body: z.strictObject({ ...OrderText.shape, version: Version }),
    reply: OrderRecord,
    readsPerson: true,
    refuses: [changedMeanwhile, notFromHere, ...draftRefusals],
  }),
  submitOrders: endpoint({
    id: 'submitOrders',
    method: 'POST',
    path: '/api/cases/:caseId/orders/submit',
    action: 'order.submit',
    summary: { zh: '送审', en: 'Submit drafts for approval, all or none' },
    params: z.strictObject({ caseId: CaseId }),
    body: batch,
    reply: orderBatch,
    readsPerson: true,
    refuses: [changedMeanwhile, notFromHere, notFound],
  }),
  returnOrder: endpoint({
    ...act('returnOrder', 'order.return', 'return', '退回', 'Return a draft to its author'),
    body: reasoned,
    refuses: [changedMeanwhile, notFromHere],
  }),
  sealOrders: endpoint({
    id: 'sealOrders',
    method: 'POST',
    path: '/api/cases/:caseId/orders/seal',
    action: 'order.seal',
    summary: {
      zh: '审批签发',
      en: 'Approve and seal orders; they are in the inboxes of their banks at once, all or none',
    },
    params: z.strictObject({ caseId: CaseId }),
    body: batch,
    reply: orderBatch,
    readsPerson: true,
    refuses: [changedMeanwhile, notFromHere, notFound, refuses.aboveCounty, refuses.ownDraft, refuses.stoppedTwice],
  }),
  forwardOrder: endpoint({
    ...act('forwardOrder', 'order.forward', 'forward', '报上级审批', 'Submit to the organ that has to approve'),
    body: z.strictObject({ organ: Line, version: Version }),
    refuses: [changedMeanwhile, notFromHere, refuses.notAbove, refuses.ownDraft],
  }),
  recordApproval: endpoint({
    ...act(
      'recordApproval',
      'order.record-approval',
      'approval',
      '登记上级批准',
      'Record the decision above, and send',
    ),
    body: z.strictObject({ approval: Line, version: Version }),
    refuses: [changedMeanwhile, notFromHere],
  }),
  recordRejection: endpoint({
    ...act(
      'recordRejection',
      'order.record-approval',
      'rejection',
      '登记上级不批准',
      'Record that it was not approved',
    ),
    body: reasoned,
    refuses: [changedMeanwhile, notFromHere],
  }),
  answerObjection: endpoint({
    ...act(
      'answerObjection',
      'order.answer-objection',
      'objection-answer',
      '答复异议',
      'Answer the objection of a bank',
    ),
    body: z.strictObject({ answer: Prose.min(1), version: Version }),
    refuses: [changedMeanwhile, notFromHere],
  }),
  withdrawOrder: endpoint({
    ...act('withdrawOrder', 'order.withdraw', 'withdraw', '撤回', 'Withdraw an order that was not executed'),
    body: reasoned,
    refuses: [changedMeanwhile, notFromHere],
  }),
} as const;

/** Orders on the side of the bank: only its own, and no case behind them. */
export const bankDeskEndpoints = {
  listBankInbox: endpoint({
    id: 'listBankInbox',
    method: 'GET',
    path: '/api/bank-desk/orders',
    action: 'bank-order.read',
    summary: { zh: '银行收件箱', en: 'Orders to this bank, the most urgent first' },
    query: z.strictObject({
      ...PageQuery,
      state: OrderState.optional(),
      kind: OrderKind.optional(),
      open: z.stringbool().optional(),
      search: Line.optional(),
    }),
    reply: pageOf(OrderRow),
  }),
  readBankOrder: endpoint({
    id: 'readBankOrder',
    method: 'GET',
    path: '/api/bank-desk/orders/:orderId',
    action: 'bank-order.read',
    summary: { zh: '银行查看指令', en: 'An order as its bank sees it' },
    params: ofOrder,
    reply: OrderRecord,
    readsPerson: true,
  }),
  receiveOrder: endpoint({
    ...act('receiveOrder', 'bank-order.receive', 'receive', '接收', 'Say that the order has come'),
    body: seen,
    refuses: [changedMeanwhile, notFromHere],
  }),
  answerOrder: endpoint({
    ...act(
      'answerOrder',
      'bank-order.answer',
      'answer',
      '反馈结果',
      'Say what was done; the same answer again changes nothing',
    ),
    body: z.strictObject({ result: OrderResult }),
    refuses: [notFromHere, refuses.aheadOfSeal, refuses.mustNotStop, refuses.overAmount, refuses.alreadyAnswered],
  }),
  downloadOrderMessage: endpoint({
    id: 'downloadOrderMessage',
    method: 'GET',
    path: '/api/bank-desk/orders/:orderId/message',
    action: 'bank-order.read',
    summary: {
      zh: '下载指令报文',
      en: 'The order as XML of the national message set; a mapping, not a certified link',
    },
    params: ofOrder,
    replies: 'file',
    readsPerson: true,
  }),
  uploadReplyMessage: endpoint({
    id: 'uploadReplyMessage',
    method: 'POST',
    path: '/api/bank-desk/orders/:orderId/message',
    action: 'bank-order.answer',
    summary: {
      zh: '上传反馈报文',
      en: 'Answer with an XML reply, and tell the movements in it; with any fault of a field nothing is taken',
    },
    params: ofOrder,
    reply: OrderRecord,
    readsPerson: true,
    upload: true,
    bodyLimit: 10_485_760,
    refuses: [
      notFromHere,
      changedMeanwhile,
      refuses.aheadOfSeal,
      refuses.mustNotStop,
      refuses.overAmount,
      refuses.alreadyAnswered,
      bankApiRefusals.messageFault,
      bankApiRefusals.messageOfOther,
      statementRefusals.orderNotAnswered,
      statementRefusals.nothingTold,
      statementRefusals.ahead,
      statementRefusals.ownAccount,
    ],
  }),
  objectToOrder: endpoint({
    ...act('objectToOrder', 'bank-order.object', 'object', '提出异议', 'Object, with the reason'),
    body: z.strictObject({ objection: Prose.min(1), version: Version }),
    refuses: [changedMeanwhile, notFromHere],
  }),
} as const;
