import { documentEndpoints } from '@lianfang/contract/documents/endpoints';
import { dayOf } from '../../../kernel/clock/clock.ts';
import type { Reader, Transaction } from '../../../kernel/database/connect.ts';
import { handle } from '../../../kernel/http/handle.ts';
import { keepPaper, mediaTypes } from '../writing/keep-paper.ts';
import { letterheadOf } from '../writing/letterhead.ts';
import type { Paper } from '../writing/paper.ts';
import { writePaper, writePdf } from '../writing/write-paper.ts';
import { contentOf } from './document-record.ts';
import { documentSubject } from './document-subject.ts';
import type { DocumentFound } from './document-views.ts';
import { keptPaper } from './kept-paper.ts';

const draftOf = async (tx: Reader, document: DocumentFound, now: Temporal.Instant): Promise<Paper> => ({
  content: await contentOf(tx, document.id),
  letterhead: await letterheadOf(tx),
  number: null,
  draft: true,
  day: dayOf(now),
  asOf: document.as_of,
  verification: null,
});

/** What the issued paper was written from; null for what was issued before the platform wrote PDF. */
const issuedPaper = async (tx: Reader, documentId: string): Promise<Paper | null> => {
  const { paper } = await tx
    .selectFrom('document')
    .select('paper')
    .where('id', '=', documentId)
    .executeTakeFirstOrThrow();
  return paper as Paper | null;
};

/** Keeps the PDF of an issued document, so that every later reader gets the same bytes. */
const keepPdf = (documentId: string, sha256: string) => async (tx: Transaction) => {
  await tx
    .updateTable('document')
    .set({ pdf_sha256: sha256 })
    .where('id', '=', documentId)
    .where('pdf_sha256', 'is', null)
    .execute();
};

/** The document as .docx or PDF: of an issued one the very bytes that were issued, of a draft what they would be. */
export const downloadDocument = handle(
  documentEndpoints.downloadDocument,
  ({ params, tx }) => documentSubject(tx, params.documentId),
  async ({ subject, query: { format }, tx, now, platform, later, refuse }) => {
    const { document } = subject;
    const { files } = platform;
    const written = async (): Promise<Buffer> => {
      if (document.sha256 === null) {
        const draft = await draftOf(tx, document, now);
        return format === 'pdf' ? writePdf([draft]) : writePaper(draft);
      }
      const bytes = await writePdf([(await issuedPaper(tx, document.id)) ?? refuse('document-file-gone')]);
      later(keepPdf(document.id, await keepPaper(files, bytes, 'pdf')));
      return bytes;
    };
    const kept = format === 'pdf' ? document.pdf_sha256 : document.sha256;
    const bytes = kept === null ? await written() : ((await keptPaper(files, kept)) ?? refuse('document-file-gone'));
    const fileName = `${document.number_text ?? '拟稿'} ${document.title}.${format}`;
    return { fileName, mediaType: mediaTypes[format], bytes };
  },
);
