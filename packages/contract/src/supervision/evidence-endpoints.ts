import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { EvidenceId, ProblemId, SupervisionId } from '../ids.ts';
import { evidenceFileBytes, EvidenceText } from '../reports/endpoints.ts';
import { Evidence } from '../reports/reports.ts';
import { supervisionRefusals } from './refusals.ts';

const ofCase = z.strictObject({ supervisionId: SupervisionId });
const ofProblem = z.strictObject({ problemId: ProblemId });
const size = z.strictObject({ size: z.enum(['full', 'thumbnail']).default('full') });
const { notFromHere, evidenceRefused, tooMuchEvidence } = supervisionRefusals;

/** Files that show what a unit answers or has put right; they join the draft that is being written. */
export const supervisionEvidenceEndpoints = {
  fetchSupervisionEvidence: endpoint({
    id: 'fetchSupervisionEvidence',
    method: 'GET',
    path: '/api/supervisions/:supervisionId/evidence/:evidenceId',
    action: 'supervision-evidence.read',
    summary: { zh: '查看督办附件', en: 'A file of a reply, or its thumbnail' },
    params: ofCase.extend({ evidenceId: EvidenceId }),
    query: size,
    replies: 'file',
  }),
  addSupervisionEvidence: endpoint({
    id: 'addSupervisionEvidence',
    method: 'POST',
    path: '/api/supervisions/:supervisionId/evidence',
    action: 'supervision-evidence.add',
    summary: { zh: '上传督办附件', en: 'Add a file to the draft of the answer' },
    params: ofCase,
    body: EvidenceText,
    reply: Evidence,
    upload: true,
    bodyLimit: evidenceFileBytes,
    refuses: [notFromHere, supervisionRefusals.noReplyAsked, evidenceRefused, tooMuchEvidence],
  }),
  dropSupervisionEvidence: endpoint({
    id: 'dropSupervisionEvidence',
    method: 'DELETE',
    path: '/api/supervisions/:supervisionId/evidence/:evidenceId',
    action: 'supervision-evidence.drop',
    summary: { zh: '移除督办附件', en: 'Take a file out of the draft of the answer' },
    params: ofCase.extend({ evidenceId: EvidenceId }),
    refuses: [notFromHere],
  }),
  fetchProblemEvidence: endpoint({
    id: 'fetchProblemEvidence',
    method: 'GET',
    path: '/api/problems/:problemId/evidence/:evidenceId',
    action: 'problem-evidence.read',
    summary: { zh: '查看问题附件', en: 'A file of a problem, or its thumbnail' },
    params: ofProblem.extend({ evidenceId: EvidenceId }),
    query: size,
    replies: 'file',
  }),
  addProblemEvidence: endpoint({
    id: 'addProblemEvidence',
    method: 'POST',
    path: '/api/problems/:problemId/evidence',
    action: 'problem-evidence.add',
    summary: { zh: '上传整改附件', en: 'Add a file that shows the rectification' },
    params: ofProblem,
    body: EvidenceText,
    reply: Evidence,
    upload: true,
    bodyLimit: evidenceFileBytes,
    refuses: [notFromHere, evidenceRefused, tooMuchEvidence],
  }),
  dropProblemEvidence: endpoint({
    id: 'dropProblemEvidence',
    method: 'DELETE',
    path: '/api/problems/:problemId/evidence/:evidenceId',
    action: 'problem-evidence.drop',
    summary: { zh: '移除整改附件', en: 'Take a file out before rectification is reported' },
    params: ofProblem.extend({ evidenceId: EvidenceId }),
    refuses: [notFromHere],
  }),
} as const;
