import { readWorkbook } from '../src/kernel/documents/workbook/read-workbook.ts';
import { openZip } from '../src/kernel/files/zip/open-zip.ts';

const limits = { entries: 200, inflatedBytes: 200_000_000 };

/** The XML of a part of a .docx. */
export const docxPart = async (bytes: Buffer, name = 'word/document.xml'): Promise<string> =>
  String(await openZip(bytes, limits).read(name));

/** The paragraphs of a .docx as text, those of its tables among them. */
export const docxLines = async (bytes: Buffer): Promise<string[]> => {
  const paragraphs = (await docxPart(bytes)).match(/<w:p[ >].*?<\/w:p>/gsu) ?? [];
  return paragraphs.map((one) =>
    [...one.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/gu)].map((found) => found[1]).join(''),
  );
};

/** The cells of the first sheet of an .xlsx, row by row. */
export const sheetRows = async (bytes: Buffer): Promise<string[][]> => {
  const [sheet] = (await readWorkbook(bytes)).sheets;
  return sheet?.rows ?? [];
};
