import { z } from 'zod';
import { AppealFileId, AppealId, CaseId, FindingId, OrderId, UnitId, WatchEntryId } from '../ids.ts';
import { lifecycle } from '../lifecycle.ts';
import { OrderKind, OrderState } from '../orders/orders.ts';
import { Abilities, AccountNumber, Line, Moment, Name, Prose, Version } from '../values.ts';
import { WatchState } from '../watch-list/watch-entries.ts';
import type { Words } from '../words.ts';
import { BankAnswer } from './bank-answer.ts';

/** States of an appeal (反电信网络诈骗法 第三十二条). What the public reads has Tibetan too. */
export const appealLifecycle = lifecycle({
  initial: 'received',
  states: {
    received: { zh: '已受理', en: 'Received', bo: 'བདག་སྤྲོད་བྱས་ཟིན།' },
    examining: { zh: '核查中', en: 'Being examined', bo: 'ཞིབ་བཤེར་བྱེད་བཞིན་པ།' },
    'with-bank': { zh: '已转银行核查', en: 'Passed to the bank', bo: 'དངུལ་ཁང་ལ་སྤྲད་ཟིན།' },
    'bank-answered': { zh: '银行已答复', en: 'Answered by the bank', bo: 'དངུལ་ཁང་གིས་ལན་བཏབ་ཟིན།' },
    upheld: { zh: '申诉成立', en: 'Upheld', bo: 'ཞུ་གཏུག་འགྲིག' },
    rejected: { zh: '申诉不成立', en: 'Rejected', bo: 'ཞུ་གཏུག་མ་འགྲིག' },
  },
  moves: {
    examineAppeal: {
      from: ['received', 'examining', 'bank-answered'],
      to: 'examining',
      words: { zh: '核对账户', en: 'Find what it is about' },
    },
    passAppeal: {
      from: ['received', 'examining', 'bank-answered'],
      to: 'with-bank',
      words: { zh: '转银行', en: 'Pass to the bank' },
    },
    answerBankAppeal: { from: ['with-bank'], to: 'bank-answered', words: { zh: '银行答复', en: 'Answer of the bank' } },
    upholdAppeal: {
      from: ['examining', 'with-bank', 'bank-answered'],
      to: 'upheld',
      words: { zh: '申诉成立', en: 'Uphold' },
    },
    rejectAppeal: {
      from: ['examining', 'with-bank', 'bank-answered'],
      to: 'rejected',
      words: { zh: '申诉不成立', en: 'Reject' },
    },
  },
});
export type AppealState = keyof typeof appealLifecycle.states;
export const AppealState = z.enum(Object.keys(appealLifecycle.states) as [AppealState, ...AppealState[]]);
export const openAppealStates = [
  'received',
  'examining',
  'with-bank',
  'bank-answered',
] as const satisfies AppealState[];

/** What somebody says who appeals. Everything here is kept sealed; reading it is an entry of the audit trail. */
export const AppealText = z.strictObject({
  /** What is restricted: the last digits of the account, or the number of the notice. */
  about: Line,
  /** The number of the order or the notice as it is printed; null where they have none. */
  paperNumber: Line.nullable(),
  name: Name,
  phone: z.string().trim().max(30).nullable(),
  address: Line.nullable(),
  statement: Prose.min(1).max(5000),
});
export type AppealText = z.infer<typeof AppealText>;

export const AppealFile = z.strictObject({ id: AppealFileId, fileName: Line, mediaType: z.string(), size: z.number() });
export type AppealFile = z.infer<typeof AppealFile>;

export const AppealRow = z.strictObject({
  id: AppealId,
  /** 申诉〔2026〕1号, on the receipt. */
  number: Line,
  state: AppealState,
  channel: z.enum(['form', 'letter']),
  unitId: UnitId,
  unitName: Name,
  accountTail: z.string().nullable(),
  receivedAt: Moment,
  dueAt: Moment,
  decidedAt: Moment.nullable(),
  /** All that rested on it is lifted everywhere, and each receiver has said so. */
  liftedAt: Moment.nullable(),
  isOverdue: z.boolean(),
  version: Version,
});
export type AppealRow = z.infer<typeof AppealRow>;

/** A restriction that the appeal is about, in one sentence. */
export const AppealedOrder = z.strictObject({
  id: OrderId,
  kind: OrderKind,
  state: OrderState,
  number: Line.nullable(),
  sentence: z.strictObject({ zh: z.string(), en: z.string() }),
});
export type AppealedOrder = z.infer<typeof AppealedOrder>;
export const AppealedEntry = z.strictObject({
  id: WatchEntryId,
  number: Line,
  state: WatchState,
  sentence: z.strictObject({ zh: z.string(), en: z.string() }),
});
export type AppealedEntry = z.infer<typeof AppealedEntry>;

/** What an upheld appeal lifted, with the proof of when it was. */
export const Lifting = z.strictObject({
  kind: z.enum(['order', 'entry']),
  id: z.uuid(),
  number: Line,
  receiverName: Name,
  sentAt: Moment,
  doneAt: Moment.nullable(),
});
export type Lifting = z.infer<typeof Lifting>;

export const AppealRecord = z.strictObject({
  ...AppealRow.shape,
  /** Null once the time of keeping is over. */
  text: AppealText.nullable(),
  files: z.array(AppealFile),
  account: AccountNumber.nullable(),
  examination: Prose.nullable(),
  entryId: WatchEntryId.nullable(),
  orders: z.array(AppealedOrder),
  entries: z.array(AppealedEntry),
  bankId: UnitId.nullable(),
  bankName: Name.nullable(),
  /** What the bank said; null until it has. */
  bankAnswer: BankAnswer.nullable(),
  reasons: Prose.nullable(),
  remedy: Prose.nullable(),
  examinedByName: Name.nullable(),
  decidedByName: Name.nullable(),
  liftings: z.array(Lifting),
  withdrawnOrders: z.number().int().nonnegative(),
  clockBasis: Line,
  warnings: z.array(Moment),
  keptUntil: Moment.nullable(),
  history: z.array(z.strictObject({ at: Moment, move: z.string(), actorName: Name, reason: Prose })),
  abilities: Abilities,
});
export type AppealRecord = z.infer<typeof AppealRecord>;

/** What the form gives back: the number and the code that open the state later. */
export const AppealReceipt = z.strictObject({ number: Line, code: z.string(), receivedAt: Moment, dueAt: Moment });
export type AppealReceipt = z.infer<typeof AppealReceipt>;

/** What whoever holds the code may see. It says nothing of whether anything is restricted before the decision does. */
export const AppealStanding = z.strictObject({
  number: Line,
  state: AppealState,
  receivedAt: Moment,
  dueAt: Moment,
  unitName: Name,
  decidedAt: Moment.nullable(),
  reasons: Prose.nullable(),
  remedy: Prose.nullable(),
  /** Of an upheld appeal: everything is lifted everywhere. */
  isLifted: z.boolean().nullable(),
});
export type AppealStanding = z.infer<typeof AppealStanding>;

/** A figure of appeals with the records behind it. Medians in hours; null where there is none to count. */
export const AppealFigures = z.strictObject({
  asOf: Moment,
  from: Moment,
  until: Moment,
  received: z.number().int(),
  open: z.number().int(),
  upheld: z.number().int(),
  rejected: z.number().int(),
  overdue: z.number().int(),
  decidedLate: z.number().int(),
  hoursToDecide: z.number().nullable(),
  hoursToLift: z.number().nullable(),
  notLiftedYet: z.number().int(),
  findings: z.number().int(),
  findingsInTime: z.number().int(),
  findingsMissed: z.number().int(),
});
export type AppealFigures = z.infer<typeof AppealFigures>;

/** An account found unrelated to a case, and the three days within which it is released (刑事诉讼法 第一百四十五条). */
export const FindingRow = z.strictObject({
  id: FindingId,
  caseId: CaseId,
  caseNumber: Line,
  account: AccountNumber,
  reason: Prose,
  unitName: Name,
  foundAt: Moment,
  foundByName: Name.nullable(),
  dueAt: Moment,
  warnings: z.array(Moment),
  basis: Line,
  /** When nothing of the case held the account any more; null while something does. */
  releasedAt: Moment.nullable(),
  state: z.enum(['running', 'warned', 'missed', 'released', 'released-late']),
  /** Releases that wait for a seal. */
  waiting: z.array(OrderId),
});
export type FindingRow = z.infer<typeof FindingRow>;
export const findingStates = {
  running: { zh: '办理中', en: 'Running' },
  warned: { zh: '即将到期', en: 'Runs out soon' },
  missed: { zh: '已超期', en: 'Missed' },
  released: { zh: '按期解除', en: 'Released in time' },
  'released-late': { zh: '超期解除', en: 'Released late' },
} as const satisfies Record<FindingRow['state'], Words>;
