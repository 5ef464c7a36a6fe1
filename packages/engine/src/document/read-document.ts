import { decodeText } from './decode-text.ts';
import { readDocx } from './docx/read-docx.ts';
import { readHtml } from './html/read-html.ts';
import { documentLimits } from './limits.ts';
import { readPdf } from './pdf/read-pdf.ts';
import { DocumentRefusal } from './refusal.ts';
import { sniffDocument, type DocumentKind, type DocumentOptions } from './sniff.ts';

export interface ReadDocument {
  readonly text: string;
  readonly kind: DocumentKind;
  /** The encoding of a text file or a page; absent for docx and pdf. */
  readonly encoding?: string;
}

const charsetIn = (contentType: string): string | null =>
  /charset\s?=\s?["']?([\w-]{2,20})/iu.exec(contentType)?.[1] ?? null;

const read = async (
  bytes: Uint8Array,
  kind: DocumentKind,
  contentType: string,
): Promise<Omit<ReadDocument, 'kind'>> => {
  if (kind === 'docx') return { text: readDocx(bytes) };
  if (kind === 'pdf') return { text: await readPdf(bytes) };
  return kind === 'html' ? readHtml(bytes, contentType) : decodeText(bytes, charsetIn(contentType));
};

/**
 * The text of a txt, docx, pdf or html file: paragraphs as lines, tables as rows of cells parted by tabs. What a file
 * is, is read from its bytes. Throws `DocumentRefusal` for anything that gives no text: over 20 MB, over 2 MB of text,
 * empty, under a password, scanned, damaged, unpacking too far, of another kind or in an unknown encoding.
 */
export const readDocument = async (bytes: Uint8Array, options: DocumentOptions = {}): Promise<ReadDocument> => {
  if (bytes.length === 0) throw new DocumentRefusal('empty');
  if (bytes.length > documentLimits.fileBytes) throw new DocumentRefusal('too-large');
  const kind = sniffDocument(bytes, options);
  const document = await read(bytes, kind, options.contentType ?? '');
  if (document.text.trim() === '') throw new DocumentRefusal('empty');
  if (Buffer.byteLength(document.text) > documentLimits.textBytes) throw new DocumentRefusal('text-too-long');
  return { ...document, kind };
};
