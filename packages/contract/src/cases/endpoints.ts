import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { actsOn } from '../record-act.ts';
import { CaseId, CaseTransferId, UnitId } from '../ids.ts';
import { kernelRefusals } from '../refusal.ts';
import { Line, pageOf, PageQuery, Version } from '../values.ts';
import { CaseRecord, CaseRow, CaseState, CaseText, CaseTransferText, Victim } from './cases.ts';
import { FraudType } from './fraud-types.ts';
import { CaseIdentifierText, CaseReading, identifierLimit } from './identifiers.ts';
import { caseRefusals } from './refusals.ts';

const ofCase = z.strictObject({ caseId: CaseId });
const seen = z.strictObject({ version: Version });
const reasoned = z.strictObject({ reason: Line, version: Version });
const { changedMeanwhile } = kernelRefusals;
const { notFromHere, transferTwice, transferUsed, tooMany, ahead, notPolice } = caseRefusals;

/** What the machine suggested for the narrative that is saved with it; null where it suggested nothing. */
const reading = CaseReading.nullable().default(null);
const identifiers = z.array(CaseIdentifierText).max(identifierLimit);

const act = actsOn({ at: '/api/cases/:caseId', params: ofCase, reply: CaseRecord, readsPerson: true });

/** Cases of fraud: from a victim's first words to the closing. */
export const caseEndpoints = {
  listCases: endpoint({
    id: 'listCases',
    method: 'GET',
    path: '/api/cases',
    action: 'case.read',
    summary: { zh: '案件列表', en: 'Cases, newest first' },
    query: z.strictObject({
      ...PageQuery,
      state: CaseState.optional(),
      type: FraudType.optional(),
      unitId: UnitId.optional(),
      search: Line.optional(),
    }),
    reply: pageOf(CaseRow),
  }),
  readCase: endpoint({
    id: 'readCase',
    method: 'GET',
    path: '/api/cases/:caseId',
    action: 'case.read',
    summary: { zh: '案件详情', en: 'A case with its victim and payments' },
    params: ofCase,
    reply: CaseRecord,
    readsPerson: true,
  }),
  reportCase: endpoint({
    id: 'reportCase',
    method: 'POST',
    path: '/api/cases',
    action: 'case.report',
    summary: { zh: '登记报案', en: 'Write down a report' },
    body: z.strictObject({
      unitId: UnitId,
      ...CaseText.shape,
      placeName: Line.nullable().default(null),
      identifiers: identifiers.default([]),
      reading,
      victim: Victim.nullable(),
      transfers: z.array(CaseTransferText).max(500),
    }),
    reply: CaseRecord,
    readsPerson: true,
    refuses: [notPolice, ahead, transferTwice],
  }),
  editCase: endpoint({
    id: 'editCase',
    method: 'PUT',
    path: '/api/cases/:caseId',
    action: 'case.edit',
    summary: { zh: '修改案件', en: 'Edit a case' },
    params: ofCase,
    body: z.strictObject({
      ...CaseText.shape,
      /** Left out, it stays as it is; so do the identifiers. */
      placeName: Line.nullable().optional(),
      identifiers: identifiers.optional(),
      reading,
      version: Version,
    }),
    reply: CaseRecord,
    readsPerson: true,
    refuses: [changedMeanwhile, notFromHere, ahead],
  }),
  saveVictim: endpoint({
    id: 'saveVictim',
    method: 'PUT',
    path: '/api/cases/:caseId/victim',
    action: 'case.save-victim',
    summary: { zh: '登记受害人', en: 'Write down who was cheated' },
    params: ofCase,
    body: z.strictObject({ victim: Victim, version: Version }),
    reply: CaseRecord,
    readsPerson: true,
    refuses: [changedMeanwhile, notFromHere],
  }),
  addCaseTransfers: endpoint({
    ...act('addCaseTransfers', 'case.add-transfers', 'transfers', '登记转账', 'Add payments'),
    body: z.strictObject({ transfers: z.array(CaseTransferText).min(1).max(500), version: Version }),
    refuses: [changedMeanwhile, notFromHere, transferTwice, tooMany, ahead],
  }),
  dropCaseTransfer: endpoint({
    id: 'dropCaseTransfer',
    method: 'DELETE',
    path: '/api/cases/:caseId/transfers/:transferId',
    action: 'case.drop-transfer',
    summary: { zh: '删除误登的转账', en: 'Take out a payment written down by mistake' },
    params: ofCase.extend({ transferId: CaseTransferId }),
    reply: CaseRecord,
    readsPerson: true,
    refuses: [notFromHere, transferUsed],
  }),
  fileCase: endpoint({
    ...act('fileCase', 'case.file', 'file', '立案', 'File the case'),
    body: seen,
    refuses: [changedMeanwhile, notFromHere],
  }),
  declineCase: endpoint({
    ...act('declineCase', 'case.decline', 'decline', '不予立案', 'Do not file, with the reason'),
    body: reasoned,
    refuses: [changedMeanwhile, notFromHere],
  }),
  solveCase: endpoint({
    ...act('solveCase', 'case.solve', 'solve', '破案', 'Mark as solved'),
    body: reasoned,
    refuses: [changedMeanwhile, notFromHere],
  }),
  transferCase: endpoint({
    ...act('transferCase', 'case.transfer', 'transfer', '移送', 'Transfer to another organ'),
    body: reasoned,
    refuses: [changedMeanwhile, notFromHere],
  }),
  closeCase: endpoint({
    ...act('closeCase', 'case.close', 'close', '结案', 'Close the case'),
    body: reasoned,
    refuses: [changedMeanwhile, notFromHere],
  }),
} as const;
