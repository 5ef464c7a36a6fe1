import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { AppealFileId, AppealId } from '../ids.ts';
import { actsOn } from '../record-act.ts';
import { kernelRefusals } from '../refusal.ts';
import { pageOf, PageQuery, Prose, Version } from '../values.ts';
import { BankOutcome } from './bank-answer.ts';
import { BankAppealRecord, BankAppealRow } from './bank-appeals.ts';
import { appealRefusals } from './refusals.ts';

const ofAppeal = z.strictObject({ appealId: AppealId });
const at = '/api/bank-desk/appeals/:appealId';
const act = actsOn({ at, params: ofAppeal, reply: BankAppealRecord, readsPerson: true });

/** What the people of a bank do with appeals that were passed to it. */
export const bankAppealEndpoints = {
  listBankAppeals: endpoint({
    id: 'listBankAppeals',
    method: 'GET',
    path: '/api/bank-desk/appeals',
    action: 'bank-appeal.read',
    summary: { zh: '转来的申诉', en: 'Appeals passed to the bank; what is not answered by its clock first' },
    query: z.strictObject({
      ...PageQuery,
      /** Not answered yet. */
      open: z.stringbool().optional(),
    }),
    reply: pageOf(BankAppealRow),
  }),
  readBankAppeal: endpoint({
    id: 'readBankAppeal',
    method: 'GET',
    path: at,
    action: 'bank-appeal.read',
    summary: { zh: '转来的申诉详情', en: 'An appeal as the bank that it was passed to sees it' },
    params: ofAppeal,
    reply: BankAppealRecord,
    readsPerson: true,
  }),
  fetchBankAppealFile: endpoint({
    id: 'fetchBankAppealFile',
    method: 'GET',
    path: `${at}/files/:appealFileId`,
    action: 'bank-appeal.read',
    summary: { zh: '转来申诉的附件', en: 'A file that came with an appeal passed to the bank' },
    params: ofAppeal.extend({ appealFileId: AppealFileId }),
    replies: 'file',
    readsPerson: true,
  }),
  answerBankAppeal: endpoint({
    ...act(
      'answerBankAppeal',
      'bank-appeal.answer',
      'answer',
      '答复申诉',
      'Answer: the measure is lifted, kept, or not ours',
    ),
    body: z.strictObject({ outcome: BankOutcome, reasons: Prose.min(1).max(5000), version: Version }),
    refuses: [kernelRefusals.changedMeanwhile, appealRefusals.notFromHere],
  }),
} as const;
