import { documentEndpoints } from '@lianfang/contract/documents/endpoints';
import { dayOf } from '../../../kernel/clock/clock.ts';
import type { Reader } from '../../../kernel/database/connect.ts';
import { handle } from '../../../kernel/http/handle.ts';
import { docxType } from '../writing/keep-paper.ts';
import { letterheadOf } from '../writing/letterhead.ts';
import { writePaper } from '../writing/write-paper.ts';
import { contentOf } from './document-record.ts';
import { documentSubject } from './document-subject.ts';
import type { DocumentFound } from './document-views.ts';
import { keptPaper } from './kept-paper.ts';

const writeDraft = async (tx: Reader, document: DocumentFound, now: Temporal.Instant): Promise<Buffer> =>
  writePaper({
    content: await contentOf(tx, document.id),
    letterhead: await letterheadOf(tx),
    number: null,
    draft: true,
    day: dayOf(now),
    asOf: document.as_of,
    verification: null,
  });

/** The document as .docx: of an issued one the very bytes that were issued, of a draft what they would be. */
export const downloadDocument = handle(
  documentEndpoints.downloadDocument,
  ({ params, tx }) => documentSubject(tx, params.documentId),
  async ({ subject, tx, now, platform, refuse }) => {
    const { document } = subject;
    const bytes =
      document.sha256 === null
        ? await writeDraft(tx, document, now)
        : ((await keptPaper(platform.files, document.sha256)) ?? refuse('document-file-gone'));
    return { fileName: `${document.number_text ?? '拟稿'} ${document.title}.docx`, mediaType: docxType, bytes };
  },
);
