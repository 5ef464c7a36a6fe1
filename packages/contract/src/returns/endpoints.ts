import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { actsOn } from '../record-act.ts';
import { CaseId, OrderId, ReturnClaimId, ReturnId, ReturnObjectionId } from '../ids.ts';
import { kernelRefusals } from '../refusal.ts';
import { Day, Line, pageOf, PageQuery, Prose, Version } from '../values.ts';
import { returnRefusals as refuses } from './refusals.ts';
import { ReturnState } from './return-lifecycle.ts';
import { ReturnClaimText, ReturnMethod, ReturnMovement, ReturnPaper, ReturnRecord, ReturnRow } from './returns.ts';

const ofReturn = z.strictObject({ returnId: ReturnId });
const ofClaim = ofReturn.extend({ returnClaimId: ReturnClaimId });
const ofObjection = ofReturn.extend({ returnObjectionId: ReturnObjectionId });
const seen = z.strictObject({ version: Version });
const reasoned = z.strictObject({ reason: Line, version: Version });
const { changedMeanwhile } = kernelRefusals;
const { notFromHere } = refuses;
const moving = [changedMeanwhile, notFromHere] as const;

const act = actsOn({ at: '/api/returns/:returnId', params: ofReturn, reply: ReturnRecord, readsPerson: true });

const readings = {
  listReturns: endpoint({
    id: 'listReturns',
    method: 'GET',
    path: '/api/returns',
    action: 'return.read',
    summary: { zh: '资金返还列表', en: 'Returns of frozen money, newest first' },
    query: z.strictObject({
      ...PageQuery,
      state: ReturnState.optional(),
      caseId: CaseId.optional(),
      search: Line.optional(),
    }),
    reply: pageOf(ReturnRow),
  }),
  readReturn: endpoint({
    id: 'readReturn',
    method: 'GET',
    path: '/api/returns/:returnId',
    action: 'return.read',
    summary: { zh: '资金返还详情', en: 'A return with its applications, rounds and orders' },
    params: ofReturn,
    reply: ReturnRecord,
    readsPerson: true,
  }),
  downloadReturnPaper: endpoint({
    id: 'downloadReturnPaper',
    method: 'GET',
    path: '/api/returns/:returnId/papers',
    action: 'return.read',
    summary: { zh: '下载返还文书', en: 'A paper of the return as docx' },
    params: ofReturn,
    query: z.strictObject({ paper: ReturnPaper, claimId: ReturnClaimId.optional() }),
    replies: 'file',
    readsPerson: true,
    refuses: [refuses.noPaper],
    callsPerMinute: 60,
  }),
} as const;

/** Applications of victims and what came into the account. */
const collecting = {
  openReturn: endpoint({
    id: 'openReturn',
    method: 'POST',
    path: '/api/cases/:caseId/returns',
    action: 'return.open',
    summary: { zh: '启动资金返还', en: 'Start the return of what an order of the case froze' },
    params: z.strictObject({ caseId: CaseId }),
    body: z.strictObject({ freezeId: OrderId }),
    reply: ReturnRecord,
    readsPerson: true,
    refuses: [refuses.notFrozen, refuses.openedAlready],
  }),
  saveReturnMovements: endpoint({
    ...act('saveReturnMovements', 'return.save-movements', 'movements', '登记冻结账户流水', 'Save the credits'),
    body: z.strictObject({ movements: z.array(ReturnMovement).max(2000), version: Version }),
    refuses: [...moving, refuses.movementsWrong],
  }),
  addReturnClaim: endpoint({
    ...act('addReturnClaim', 'return.add-claim', 'claims', '登记返还申请', 'Write down an application'),
    body: z.strictObject({ ...ReturnClaimText.shape, version: Version }),
    refuses: [...moving, refuses.claimTwice, refuses.claimCase],
  }),
  editReturnClaim: endpoint({
    ...act('editReturnClaim', 'return.edit-claim', 'claims/:returnClaimId/edit', '修改返还申请', 'Edit an application'),
    params: ofClaim,
    body: z.strictObject({ ...ReturnClaimText.omit({ caseId: true }).shape, version: Version }),
    refuses: [...moving, refuses.claimPaid],
  }),
  decideReturnClaim: endpoint({
    ...act(
      'decideReturnClaim',
      'return.decide-claim',
      'claims/:returnClaimId/decide',
      '核对返还申请',
      'Say whether an application is true',
    ),
    params: ofClaim,
    body: z.strictObject({ standing: z.enum(['accepted', 'refused']), reason: Line.nullable(), version: Version }),
    refuses: [...moving, refuses.claimIncomplete, refuses.claimPaid],
  }),
  checkReturnClaims: endpoint({
    ...act(
      'checkReturnClaims',
      'return.check-claims',
      'check',
      '申请核对完毕',
      'Say that all applications are checked',
    ),
    body: seen,
    refuses: [...moving, refuses.claimsWaiting],
  }),
  reopenReturnClaims: endpoint({
    ...act(
      'reopenReturnClaims',
      'return.reopen-claims',
      'reopen',
      '重新收集申请',
      'Reopen the applications; after a notice a new round starts',
    ),
    body: reasoned,
    refuses: [...moving],
  }),
} as const;

/** The method, the notice and the report, which the county makes. */
const preparing = {
  fixReturnMethod: endpoint({
    ...act('fixReturnMethod', 'return.fix-method', 'method', '确定返还方式', 'Fix how the money is told apart'),
    body: z.strictObject({ method: ReturnMethod, reason: Line.nullable(), version: Version }),
    refuses: [...moving, refuses.methodWrong, refuses.methodReason, refuses.nothingToReturn],
  }),
  publishReturnNotice: endpoint({
    ...act('publishReturnNotice', 'return.publish-notice', 'notice', '发布返还公告', 'Record the public notice'),
    body: z.strictObject({ place: Line, publishedOn: Day, version: Version }),
    refuses: [...moving, refuses.noNotice, refuses.noticeDay],
  }),
  addReturnObjection: endpoint({
    ...act('addReturnObjection', 'return.add-objection', 'objections', '登记异议', 'Write down an objection'),
    body: z.strictObject({ receivedOn: Day, person: Line, text: Prose.min(1), version: Version }),
    refuses: [...moving, refuses.noticeDay],
  }),
  answerReturnObjection: endpoint({
    ...act(
      'answerReturnObjection',
      'return.answer-objection',
      'objections/:returnObjectionId/answer',
      '答复异议',
      'Answer an objection',
    ),
    params: ofObjection,
    body: z.strictObject({ outcome: z.enum(['upheld', 'dismissed']), answer: Prose.min(1), version: Version }),
    refuses: [...moving, refuses.objectionAnswered],
  }),
  makeReturnReport: endpoint({
    ...act('makeReturnReport', 'return.make-report', 'report', '呈请返还资金', 'Make the report that asks for it'),
    body: z.strictObject({ report: Prose.min(1), version: Version }),
    refuses: [...moving, refuses.needsNotice, refuses.objectionsOpen],
  }),
} as const;

/** What the head does and what the prefecture decides. */
const deciding = {
  sendBackReturnReport: endpoint({
    ...act('sendBackReturnReport', 'return.send-back', 'send-back', '退回报告书', 'Send the report back'),
    body: reasoned,
    refuses: [...moving],
  }),
  forwardReturn: endpoint({
    ...act('forwardReturn', 'return.forward', 'forward', '报上级审批', 'Submit to the police of the prefecture'),
    body: z.strictObject({ organ: Line, version: Version }),
    refuses: [...moving],
  }),
  recordReturnDecision: endpoint({
    ...act('recordReturnDecision', 'return.record-decision', 'decision', '登记返还决定', 'Record the decision above'),
    body: z.strictObject({ decision: Line, decidedOn: Day, version: Version }),
    refuses: [...moving, refuses.noticeDay],
  }),
  recordReturnRefusal: endpoint({
    ...act('recordReturnRefusal', 'return.record-decision', 'refusal', '登记未批准', 'Record that it was not approved'),
    body: reasoned,
    refuses: [...moving],
  }),
  sendReturn: endpoint({
    ...act('sendReturn', 'return.send', 'send', '签发银行办理', 'Seal an order to the bank for each victim'),
    body: seen,
    refuses: [...moving, refuses.notFrozen, refuses.overFrozen],
  }),
  startReturnRound: endpoint({
    ...act('startReturnRound', 'return.start-round', 'rounds', '开始新一轮返还', 'Start a new round with what is left'),
    body: reasoned,
    refuses: [...moving, refuses.nothingLeft],
  }),
  closeReturn: endpoint({
    ...act('closeReturn', 'return.close', 'close', '结束返还', 'Close the return'),
    body: reasoned,
    refuses: [...moving],
  }),
} as const;

/** The return of frozen money to the victims (资金返还). */
export const returnEndpoints = { ...readings, ...collecting, ...preparing, ...deciding } as const;
