import type { FileStore } from '../../../kernel/files/file-store.ts';

export const pdfType = 'application/pdf';
export const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** How a paper is written out. */
export const mediaTypes = { docx: docxType, pdf: pdfType } as const;
export type PaperFormat = keyof typeof mediaTypes;

/** Keeps the issued bytes and gives their hash. Kept before the record points there: a file too many does no harm. */
export const keepPaper = async (files: FileStore, bytes: Buffer, format: PaperFormat = 'docx'): Promise<string> => {
  const stream = (async function* () {
    yield bytes;
  })();
  const { sha256 } = await files.put(stream, {
    fileName: `document.${format}`,
    contentType: mediaTypes[format],
  });
  return sha256;
};
