import { z } from 'zod';
import { CaseAccount } from '../cases/cases.ts';
import { CaseId, LawRuleId, OrderId, UnitId } from '../ids.ts';
import { lifecycle } from '../lifecycle.ts';
import { Abilities, AccountNumber, Fen, FenOrNone, Line, Moment, Name, Prose, Version } from '../values.ts';
import type { Words } from '../words.ts';
import { AuthorityLevel } from './law-rules.ts';

/** What the police ask of a bank. A renewal, a release and a return name the order they rest on. */
export const orderKinds = {
  inquiry: { zh: '查询', en: 'Inquiry' },
  stop: { zh: '紧急止付', en: 'Stop payment' },
  'renew-stop': { zh: '止付延期', en: 'Renew a stop' },
  freeze: { zh: '冻结', en: 'Freeze' },
  'renew-freeze': { zh: '续行冻结', en: 'Renew a freeze' },
  release: { zh: '解除', en: 'Release' },
  return: { zh: '资金返还', en: 'Return' },
} as const satisfies Record<string, Words>;
export type OrderKind = keyof typeof orderKinds;
export const OrderKind = z.enum(Object.keys(orderKinds) as [OrderKind, ...OrderKind[]]);

/** Kinds that restrict an account: each has a term, a notice to the person and a way to appeal. */
export const restrictingKinds = ['stop', 'renew-stop', 'freeze', 'renew-freeze'] as const satisfies OrderKind[];

/**
 * States of an order. It is sealed and in the bank's inbox in the same moment. `queued` stands behind a freeze of
 * another organ (刑事诉讼法 第一百四十四条). Moves are named by the endpoint or the job that makes them.
 */
export const orderLifecycle = lifecycle({
  initial: 'draft',
  states: {
    draft: { zh: '拟稿', en: 'Draft' },
    submitted: { zh: '待审批', en: 'Waiting for approval' },
    forwarded: { zh: '已报上级审批', en: 'Submitted upward' },
    sealed: { zh: '已签发，待银行接收', en: 'Sealed, waiting for the bank' },
    received: { zh: '银行已接收', en: 'Received by the bank' },
    executed: { zh: '已执行', en: 'Executed' },
    queued: { zh: '轮候', en: 'Queued' },
    refused: { zh: '银行未执行', en: 'Not executed' },
    objected: { zh: '银行提出异议', en: 'Objected to' },
    ended: { zh: '已终止', en: 'Ended' },
    withdrawn: { zh: '已撤回', en: 'Withdrawn' },
  },
  moves: {
    editOrder: { from: ['draft'], to: 'draft', words: { zh: '修改', en: 'Edit' } },
    submitOrders: { from: ['draft'], to: 'submitted', words: { zh: '送审', en: 'Submit for approval' } },
    returnOrder: { from: ['submitted'], to: 'draft', words: { zh: '退回', en: 'Return' } },
    sealOrders: { from: ['submitted'], to: 'sealed', words: { zh: '审批签发', en: 'Approve and seal' } },
    forwardOrder: { from: ['submitted'], to: 'forwarded', words: { zh: '报上级审批', en: 'Submit upward' } },
    recordApproval: { from: ['forwarded'], to: 'sealed', words: { zh: '登记上级批准', en: 'Record the approval' } },
    recordRejection: {
      from: ['forwarded'],
      to: 'withdrawn',
      words: { zh: '登记上级不批准', en: 'Record the refusal' },
    },
    receiveOrder: { from: ['sealed'], to: 'received', words: { zh: '接收', en: 'Receive' } },
    executeOrder: { from: ['sealed', 'received'], to: 'executed', words: { zh: '反馈执行结果', en: 'Execute' } },
    queueOrder: { from: ['sealed', 'received'], to: 'queued', words: { zh: '轮候', en: 'Queue' } },
    takeEffect: { from: ['queued'], to: 'executed', words: { zh: '轮候生效', en: 'Take effect' } },
    refuseOrder: { from: ['sealed', 'received'], to: 'refused', words: { zh: '未执行', en: 'Do not execute' } },
    objectToOrder: {
      from: ['sealed', 'received', 'executed'],
      to: 'objected',
      words: { zh: '提出异议', en: 'Object' },
    },
    answerObjection: { from: ['objected'], to: 'received', words: { zh: '答复异议', en: 'Answer the objection' } },
    withdrawOrder: {
      from: ['draft', 'submitted', 'forwarded', 'sealed', 'received', 'objected'],
      to: 'withdrawn',
      words: { zh: '撤回', en: 'Withdraw' },
    },
    endOrder: { from: ['executed', 'queued'], to: 'ended', words: { zh: '终止', en: 'End' } },
  },
});
export type OrderState = keyof typeof orderLifecycle.states;
export const OrderState = z.enum(Object.keys(orderLifecycle.states) as [OrderState, ...OrderState[]]);

/** What an officer writes in an order. Everything of the law is filled in from the rules and shown for reading. */
export const OrderText = z.strictObject({
  kind: OrderKind,
  account: CaseAccount,
  /** What is to be stopped, frozen or returned; null where an inquiry asks for no amount. */
  amount: Fen.nullable(),
  /** The payment that the bank compares, for a stop: all equal → stops, any different → must not. */
  transferAt: Moment.nullable(),
  /** Asked for by a major or complex case: a longer term, approved above the county. */
  isMajor: z.boolean(),
  reason: Prose.min(1),
  /** The order that a renewal, a release or a return rests on. */
  previousId: OrderId.nullable(),
});
export type OrderText = z.infer<typeof OrderText>;

export const mismatches = {
  name: { zh: '户名不符', en: 'Name differs' },
  account: { zh: '账号不符', en: 'Account differs' },
  amount: { zh: '金额不符', en: 'Amount differs' },
  time: { zh: '时间不符', en: 'Time differs' },
} as const satisfies Record<string, Words>;
export const Mismatch = z.enum(['name', 'account', 'amount', 'time']);

export const refusalReasons = {
  mismatch: { zh: '要素不符', en: 'Particulars differ' },
  'no-account': { zh: '无此账户', en: 'No such account' },
  'no-balance': { zh: '账户无余额', en: 'Nothing in the account' },
  'not-ours': { zh: '非本行账户', en: 'Not of this bank' },
  'stopped-twice': { zh: '已止付两次', en: 'Stopped twice already' },
  other: { zh: '其他', en: 'Other' },
} as const satisfies Record<string, Words>;
export const RefusalReason = z.enum(Object.keys(refusalReasons) as [keyof typeof refusalReasons]);

/** What a bank tells of an order that it carried out, or could not. Amounts in fen. */
export const OrderResult = z.discriminatedUnion('outcome', [
  z.strictObject({
    outcome: z.literal('executed'),
    at: Moment,
    /** What was stopped, frozen, released or returned; less than asked for is a partial execution. */
    amount: FenOrNone,
    balance: FenOrNone.nullable(),
    /** What of a stop's particulars differed: with any of them a stop must not be executed. */
    mismatches: z.array(Mismatch).max(4),
    remark: Prose,
  }),
  z.strictObject({
    outcome: z.literal('queued'),
    at: Moment,
    /** The organ whose freeze stands before, and until when it holds. */
    priorOrgan: Line,
    priorUntil: Moment.nullable(),
    balance: FenOrNone.nullable(),
    remark: Prose,
  }),
  z.strictObject({
    outcome: z.literal('refused'),
    at: Moment,
    reason: RefusalReason,
    /** For particulars that differ: which. */
    mismatches: z.array(Mismatch).max(4),
    balance: FenOrNone.nullable(),
    remark: Prose,
  }),
]);
export type OrderResult = z.infer<typeof OrderResult>;

/** Whose account a return pays into. */
export const OrderPayee = z.strictObject({ number: AccountNumber, name: Name, bankName: Name });
export type OrderPayee = z.infer<typeof OrderPayee>;

/** A clock that runs on an order: the bank's answer, the restriction itself, an objection. */
export const OrderClock = z.strictObject({
  kind: z.enum(['answer', 'restriction', 'objection']),
  from: Moment,
  end: Moment,
  warnings: z.array(Moment),
  state: z.enum(['running', 'warned', 'over']),
  basis: Line,
});
export type OrderClock = z.infer<typeof OrderClock>;

export const OrderRow = z.strictObject({
  id: OrderId,
  /** Both null for a bank: it sees orders, not cases. */
  caseId: CaseId.nullable(),
  caseNumber: Line.nullable(),
  kind: OrderKind,
  state: OrderState,
  /** 治公（止付）字〔2026〕1号; null before it is sealed. */
  number: Line.nullable(),
  account: CaseAccount,
  amount: Fen.nullable(),
  executedAmount: FenOrNone.nullable(),
  layer: z.number().int().min(1).max(50),
  /** The article it rests on and the level that approves it. */
  basis: Line,
  level: AuthorityLevel,
  sealedAt: Moment.nullable(),
  executedAt: Moment.nullable(),
  /** The clock that runs out first; null where none runs. */
  clock: OrderClock.nullable(),
  version: Version,
});
export type OrderRow = z.infer<typeof OrderRow>;

export const OrderEvent = z.strictObject({ at: Moment, move: z.string(), actorName: Name, reason: Prose });

/** An order with its law. `abilities` are named by endpoint id. */
export const OrderRecord = z.strictObject({
  ...OrderRow.shape,
  ...OrderText.shape,
  unitId: UnitId,
  unitName: Name,
  bankId: UnitId.nullable(),
  bankName: Name.nullable(),
  /** For a return: whom its bank pays. */
  payee: OrderPayee.nullable(),
  /** The rule its term was taken from. */
  ruleId: LawRuleId.nullable(),
  /** The restriction in one sentence; null for what restricts nothing. */
  explanation: z.strictObject({ zh: z.string(), en: z.string() }).nullable(),
  /** What the person is told, and how to appeal (反电信网络诈骗法 第三十二条). */
  notice: Prose,
  appeal: Prose,
  draftedByName: Name.nullable(),
  sealedByName: Name.nullable(),
  /** The decision of the organ above, where one had to approve. */
  approval: Line.nullable(),
  restrictedFrom: Moment.nullable(),
  restrictedUntil: Moment.nullable(),
  result: OrderResult.nullable(),
  objection: Prose.nullable(),
  objectionAnswer: Prose.nullable(),
  endedReason: Line.nullable(),
  clocks: z.array(OrderClock),
  history: z.array(OrderEvent),
  abilities: Abilities,
});
export type OrderRecord = z.infer<typeof OrderRecord>;
