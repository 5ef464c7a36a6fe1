import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { actsOn } from '../record-act.ts';
import { AppealFileId, AppealId, CaseId, UnitId, WatchEntryId } from '../ids.ts';
import { kernelRefusals } from '../refusal.ts';
import { AccountNumber, Day, Line, Moment, pageOf, PageQuery, Prose, Version } from '../values.ts';
import {
  AppealFigures,
  AppealReceipt,
  AppealRecord,
  AppealRow,
  AppealStanding,
  AppealState,
  AppealText,
  FindingRow,
} from './appeals.ts';
import { bankAppealEndpoints } from './bank-endpoints.ts';
import { appealRefusals } from './refusals.ts';

const ofAppeal = z.strictObject({ appealId: AppealId });
const { changedMeanwhile } = kernelRefusals;
const refuses = appealRefusals;

/** What anybody may do without signing in. */
const publicEndpoints = {
  lodgeAppeal: endpoint({
    id: 'lodgeAppeal',
    method: 'POST',
    path: '/api/public-appeals',
    action: 'appeal.lodge',
    summary: { zh: '提出申诉', en: 'Appeal against a restriction; gives a receipt' },
    body: AppealText,
    upload: true,
    bodyLimit: 16 * 1_048_576,
    reply: AppealReceipt,
    refuses: [refuses.fileRefused],
    callsPerMinute: 5,
  }),
  readAppealState: endpoint({
    id: 'readAppealState',
    method: 'GET',
    path: '/api/public-appeals/:code',
    action: 'appeal.follow',
    summary: { zh: '查询申诉', en: 'How an appeal stands, for whoever holds its code' },
    params: z.strictObject({ code: z.string().trim().min(1).max(40) }),
    reply: AppealStanding,
    refuses: [refuses.unknownCode],
    callsPerMinute: 20,
  }),
} as const;

const act = actsOn({ at: '/api/appeals/:appealId', params: ofAppeal, reply: AppealRecord, readsPerson: true });

const handling = {
  listAppeals: endpoint({
    id: 'listAppeals',
    method: 'GET',
    path: '/api/appeals',
    action: 'appeal.read',
    summary: { zh: '申诉列表', en: 'Appeals; the open ones by their clock first' },
    query: z.strictObject({
      ...PageQuery,
      state: AppealState.optional(),
      open: z.stringbool().optional(),
      overdue: z.stringbool().optional(),
      /** Decided after their clock had run out. */
      late: z.stringbool().optional(),
      /** Upheld and not yet lifted everywhere. */
      unlifted: z.stringbool().optional(),
      receivedFrom: Day.optional(),
      receivedUntil: Day.optional(),
    }),
    reply: pageOf(AppealRow),
  }),
  readAppeal: endpoint({
    id: 'readAppeal',
    method: 'GET',
    path: '/api/appeals/:appealId',
    action: 'appeal.read',
    summary: { zh: '申诉详情', en: 'An appeal with what it is about and what was decided' },
    params: ofAppeal,
    reply: AppealRecord,
    readsPerson: true,
  }),
  enterAppeal: endpoint({
    id: 'enterAppeal',
    method: 'POST',
    path: '/api/appeals',
    action: 'appeal.enter',
    summary: { zh: '登记来信申诉', en: 'Write down an appeal that came by letter or in person' },
    body: z.strictObject({ unitId: UnitId, receivedAt: Moment, ...AppealText.shape }),
    reply: AppealRecord,
    readsPerson: true,
  }),
  examineAppeal: endpoint({
    ...act('examineAppeal', 'appeal.examine', 'examine', '核对账户', 'Find the account or the entry it is about'),
    body: z.strictObject({
      account: z.string().trim().min(1).max(80).nullable(),
      entryId: WatchEntryId.nullable(),
      examination: Prose.min(1),
      version: Version,
    }),
    refuses: [changedMeanwhile, refuses.notFromHere, refuses.wrongAccount],
  }),
  passAppeal: endpoint({
    ...act('passAppeal', 'appeal.pass', 'pass', '转银行', 'Pass to the bank whose own measure it is'),
    body: z.strictObject({ bankId: UnitId, version: Version }),
    refuses: [changedMeanwhile, refuses.notFromHere, refuses.bankUnknown],
  }),
  upholdAppeal: endpoint({
    ...act('upholdAppeal', 'appeal.decide', 'uphold', '申诉成立', 'Uphold; all that rests on it is lifted everywhere'),
    body: z.strictObject({ reasons: Prose.min(1), decision: Line.nullable(), version: Version }),
    refuses: [
      changedMeanwhile,
      refuses.notFromHere,
      refuses.ownOrder,
      refuses.nothingLinked,
      refuses.aboveCounty,
      refuses.bankKeeps,
    ],
  }),
  rejectAppeal: endpoint({
    ...act('rejectAppeal', 'appeal.decide', 'reject', '申诉不成立', 'Reject, with reasons and the next remedy'),
    body: z.strictObject({ reasons: Prose.min(1), remedy: Prose.min(1), version: Version }),
    refuses: [changedMeanwhile, refuses.notFromHere, refuses.ownOrder],
  }),
  downloadAppealNotice: endpoint({
    id: 'downloadAppealNotice',
    method: 'GET',
    path: '/api/appeals/:appealId/notice',
    action: 'appeal.read',
    summary: { zh: '申诉决定书', en: 'The decision as a paper for the person' },
    params: ofAppeal,
    replies: 'file',
    readsPerson: true,
    refuses: [refuses.notFromHere],
  }),
  fetchAppealFile: endpoint({
    id: 'fetchAppealFile',
    method: 'GET',
    path: '/api/appeals/:appealId/files/:appealFileId',
    action: 'appeal.read',
    summary: { zh: '申诉附件', en: 'A file that came with an appeal' },
    params: ofAppeal.extend({ appealFileId: AppealFileId }),
    replies: 'file',
    readsPerson: true,
  }),
  readAppealFigures: endpoint({
    id: 'readAppealFigures',
    method: 'GET',
    path: '/api/appeal-figures',
    action: 'appeal.read-figures',
    summary: { zh: '申诉统计', en: 'Appeals received, upheld, rejected; times to decide and to lift' },
    query: z.strictObject({ from: Day, until: Day }),
    reply: AppealFigures,
  }),
} as const;

const findings = {
  findUnrelated: endpoint({
    id: 'findUnrelated',
    method: 'POST',
    path: '/api/cases/:caseId/unrelated',
    action: 'finding.make',
    summary: { zh: '查明与案件无关', en: 'Find an account unrelated: its release is drafted and its clock starts' },
    params: z.strictObject({ caseId: CaseId }),
    body: z.strictObject({ account: AccountNumber, reason: Prose.min(1) }),
    reply: FindingRow,
    readsPerson: true,
    refuses: [refuses.notHeld, refuses.alreadyFound],
  }),
  listFindings: endpoint({
    id: 'listFindings',
    method: 'GET',
    path: '/api/findings',
    action: 'finding.read',
    summary: { zh: '无关账户解除', en: 'Accounts found unrelated and the clock of their release' },
    query: z.strictObject({
      ...PageQuery,
      open: z.stringbool().optional(),
      missed: z.stringbool().optional(),
      caseId: CaseId.optional(),
      foundFrom: Day.optional(),
      foundUntil: Day.optional(),
    }),
    reply: pageOf(FindingRow),
  }),
} as const;

export const appealEndpoints = { ...publicEndpoints, ...handling, ...bankAppealEndpoints, ...findings } as const;
