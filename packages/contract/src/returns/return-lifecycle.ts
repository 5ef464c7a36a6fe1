import { z } from 'zod';
import { lifecycle } from '../lifecycle.ts';

/**
 * States of a return of frozen money (冻结资金返还若干规定). The county drafts and submits; the police of the
 * prefecture decide. A new round starts while money stays frozen. Moves are named by the endpoint or the job that makes them.
 */
export const returnLifecycle = lifecycle({
  initial: 'collecting',
  states: {
    collecting: { zh: '收集申请', en: 'Collecting applications' },
    checked: { zh: '申请已核对', en: 'Applications checked' },
    'method-fixed': { zh: '返还方式已定', en: 'Method fixed' },
    noticed: { zh: '公告中', en: 'Public notice' },
    'notice-over': { zh: '公告期满', en: 'Notice over' },
    reported: { zh: '报告书待审核', en: 'Report waits for review' },
    'sent-back': { zh: '报告书退回修改', en: 'Report sent back' },
    forwarded: { zh: '已报上级审批', en: 'Submitted upward' },
    approved: { zh: '上级已批准', en: 'Approved above' },
    rejected: { zh: '上级未批准', en: 'Not approved' },
    ordered: { zh: '银行办理中', en: 'With the bank' },
    returned: { zh: '已返还', en: 'Returned' },
    'part-returned': { zh: '部分返还', en: 'Returned in part' },
    closed: { zh: '已结束', en: 'Closed' },
  },
  moves: {
    saveReturnMovements: { from: ['collecting'], to: 'collecting', words: { zh: '登记流水', en: 'Save the credits' } },
    addReturnClaim: { from: ['collecting'], to: 'collecting', words: { zh: '登记申请', en: 'Add an application' } },
    editReturnClaim: { from: ['collecting'], to: 'collecting', words: { zh: '修改申请', en: 'Edit an application' } },
    decideReturnClaim: {
      from: ['collecting'],
      to: 'collecting',
      words: { zh: '核对申请', en: 'Check an application' },
    },
    checkReturnClaims: { from: ['collecting'], to: 'checked', words: { zh: '申请核对完毕', en: 'All are checked' } },
    reopenReturnClaims: {
      from: ['checked', 'method-fixed', 'noticed', 'notice-over', 'reported', 'sent-back'],
      to: 'collecting',
      words: { zh: '重新收集申请', en: 'Reopen the applications' },
    },
    fixReturnMethod: {
      from: ['checked', 'method-fixed'],
      to: 'method-fixed',
      words: { zh: '确定返还方式', en: 'Fix the method' },
    },
    publishReturnNotice: { from: ['method-fixed'], to: 'noticed', words: { zh: '发布公告', en: 'Publish the notice' } },
    endReturnNotice: { from: ['noticed'], to: 'notice-over', words: { zh: '公告期满', en: 'The notice is over' } },
    makeReturnReport: {
      from: ['method-fixed', 'notice-over', 'sent-back'],
      to: 'reported',
      words: { zh: '呈请返还', en: 'Make the report' },
    },
    sendBackReturnReport: { from: ['reported'], to: 'sent-back', words: { zh: '退回修改', en: 'Send back' } },
    forwardReturn: { from: ['reported'], to: 'forwarded', words: { zh: '报上级审批', en: 'Submit upward' } },
    recordReturnDecision: {
      from: ['forwarded'],
      to: 'approved',
      words: { zh: '登记返还决定', en: 'Record the decision' },
    },
    recordReturnRefusal: { from: ['forwarded'], to: 'rejected', words: { zh: '登记未批准', en: 'Record the refusal' } },
    sendReturn: { from: ['approved'], to: 'ordered', words: { zh: '签发银行办理', en: 'Send to the bank' } },
    settleReturn: { from: ['ordered'], to: 'returned', words: { zh: '全部返还', en: 'All returned' } },
    settleReturnInPart: { from: ['ordered'], to: 'part-returned', words: { zh: '部分返还', en: 'Returned in part' } },
    startReturnRound: {
      from: ['returned', 'part-returned', 'rejected', 'closed'],
      to: 'collecting',
      words: { zh: '开始新一轮', en: 'Start a new round' },
    },
    closeReturn: {
      from: ['collecting', 'checked', 'returned', 'part-returned', 'rejected'],
      to: 'closed',
      words: { zh: '结束', en: 'Close' },
    },
  },
});
export type ReturnState = keyof typeof returnLifecycle.states;
export const ReturnState = z.enum(Object.keys(returnLifecycle.states) as [ReturnState, ...ReturnState[]]);
export type ReturnMoveName = keyof typeof returnLifecycle.moves;

/** States in which objections are written down and answered: from the notice until the report is submitted upward. */
export const objectionStates = ['noticed', 'notice-over', 'reported', 'sent-back'] as const satisfies ReturnState[];
