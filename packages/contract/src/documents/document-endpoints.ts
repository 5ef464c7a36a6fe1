import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { DocumentId, MeetingId, SupervisionId } from '../ids.ts';
import { kernelRefusals } from '../refusal.ts';
import { Month } from '../scorecards/months.ts';
import { Line, pageOf, PageQuery, Version } from '../values.ts';
import { DocumentContent } from './content.ts';
import {
  DocumentKind,
  PaperFormat,
  DocumentRecord,
  DocumentRow,
  DocumentState,
  DocumentVerification,
} from './documents.ts';
import { documentRefusals } from './refusals.ts';

const ofDocument = z.strictObject({ documentId: DocumentId });
const version = Version;
const seen = z.strictObject({ version });
const reasoned = z.strictObject({ reason: Line, version });
const { changedMeanwhile } = kernelRefusals;
const { notFromHere } = documentRefusals;

const readings = {
  listDocuments: endpoint({
    id: 'listDocuments',
    method: 'GET',
    path: '/api/documents',
    action: 'document.read',
    summary: { zh: '公文列表', en: 'Documents, the last changed first' },
    query: z.strictObject({
      ...PageQuery,
      kind: DocumentKind.optional(),
      state: DocumentState.optional(),
      year: z.coerce.number().int().min(2000).max(2199).optional(),
      search: Line.optional(),
    }),
    reply: pageOf(DocumentRow),
  }),
  readDocument: endpoint({
    id: 'readDocument',
    method: 'GET',
    path: '/api/documents/:documentId',
    action: 'document.read',
    summary: { zh: '公文详情', en: 'A document' },
    params: ofDocument,
    reply: DocumentRecord,
  }),
  downloadDocument: endpoint({
    id: 'downloadDocument',
    method: 'GET',
    path: '/api/documents/:documentId/file',
    action: 'document.download',
    summary: { zh: '下载公文', en: 'The document as docx or PDF: the issued bytes, or a draft written afresh' },
    params: ofDocument,
    query: z.strictObject({ format: PaperFormat }),
    replies: 'file',
    refuses: [documentRefusals.fileGone],
    callsPerMinute: 60,
  }),
  verifyDocument: endpoint({
    id: 'verifyDocument',
    method: 'GET',
    path: '/api/document-verifications/:code',
    action: 'document.verify',
    summary: { zh: '核验公文', en: 'Whether a paper with this code was issued and still holds' },
    params: z.strictObject({ code: z.string().trim().min(1).max(40) }),
    query: z.strictObject({
      sha256: z
        .string()
        .regex(/^[0-9a-f]{64}$/)
        .optional(),
    }),
    reply: DocumentVerification,
    callsPerMinute: 20,
  }),
} as const;

const drafting = {
  draftBulletin: endpoint({
    id: 'draftBulletin',
    method: 'POST',
    path: '/api/documents/bulletins',
    action: 'document.draft',
    summary: { zh: '生成通报（简报）稿', en: 'Draft a notice or briefing from the figures of a month' },
    body: z.strictObject({ kind: z.enum(['notice', 'briefing']), month: Month }),
    reply: DocumentRecord,
    refuses: [documentRefusals.monthAhead],
    callsPerMinute: 30,
  }),
  editDocument: endpoint({
    id: 'editDocument',
    method: 'PUT',
    path: '/api/documents/:documentId',
    action: 'document.edit',
    summary: { zh: '修改公文稿', en: 'Edit a draft' },
    params: ofDocument,
    body: z.strictObject({ content: DocumentContent, version }),
    bodyLimit: 4 * 1_048_576,
    reply: DocumentRecord,
    refuses: [changedMeanwhile, notFromHere],
  }),
  submitDocument: endpoint({
    id: 'submitDocument',
    method: 'POST',
    path: '/api/documents/:documentId/submit',
    action: 'document.submit',
    summary: { zh: '送签', en: 'Submit a draft to be issued' },
    params: ofDocument,
    body: seen,
    reply: DocumentRecord,
    refuses: [changedMeanwhile, notFromHere],
  }),
} as const;

const deciding = {
  returnDocument: endpoint({
    id: 'returnDocument',
    method: 'POST',
    path: '/api/documents/:documentId/return',
    action: 'document.return',
    summary: { zh: '退回公文稿', en: 'Return a draft with the reason' },
    params: ofDocument,
    body: reasoned,
    reply: DocumentRecord,
    refuses: [changedMeanwhile, notFromHere],
  }),
  issueDocument: endpoint({
    id: 'issueDocument',
    method: 'POST',
    path: '/api/documents/:documentId/issue',
    action: 'document.issue',
    summary: { zh: '签发公文', en: 'Issue a document under the next number' },
    params: ofDocument,
    body: seen,
    reply: DocumentRecord,
    refuses: [changedMeanwhile, notFromHere, documentRefusals.ownHand],
  }),
  withdrawDocument: endpoint({
    id: 'withdrawDocument',
    method: 'POST',
    path: '/api/documents/:documentId/withdraw',
    action: 'document.withdraw',
    summary: { zh: '撤销公文', en: 'Withdraw a document with the reason' },
    params: ofDocument,
    body: reasoned,
    reply: DocumentRecord,
    refuses: [changedMeanwhile, notFromHere],
  }),
} as const;

const fromRecords = {
  writeSupervisionLetter: endpoint({
    id: 'writeSupervisionLetter',
    method: 'POST',
    path: '/api/supervisions/:supervisionId/letter',
    action: 'document.write-letter',
    summary: { zh: '督办成文', en: 'The paper of an issued case; asked again, the same paper' },
    params: z.strictObject({ supervisionId: SupervisionId }),
    reply: DocumentRecord,
    refuses: [documentRefusals.letterNotIssued],
  }),
  writeMeetingMinutes: endpoint({
    id: 'writeMeetingMinutes',
    method: 'POST',
    path: '/api/meetings/:meetingId/minutes-document',
    action: 'document.write-minutes',
    summary: { zh: '纪要成文', en: 'The paper of confirmed minutes; asked again, the same paper' },
    params: z.strictObject({ meetingId: MeetingId }),
    reply: DocumentRecord,
    refuses: [documentRefusals.minutesNotConfirmed],
  }),
} as const;

/** Official documents from draft to verification. */
export const officialDocumentEndpoints = { ...readings, ...drafting, ...deciding, ...fromRecords } as const;
