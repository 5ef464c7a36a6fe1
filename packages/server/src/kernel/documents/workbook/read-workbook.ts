import { workbookRefusals } from '@lianfang/contract/files/refusals';
import { dateFormats } from '@lianfang/engine/workbook/date-formats';
import { readSharedTexts } from '@lianfang/engine/workbook/read-shared-texts';
import { workbookParts } from '@lianfang/engine/workbook/workbook-parts';
import { XmlFault } from '@lianfang/engine/workbook/xml-scan';
import { FileRefused } from '../../files/file-refused.ts';
import { openZip } from '../../files/zip/open-zip.ts';
import { ZipFault } from '../../files/zip/zip-fault.ts';
import { readSheet, type SheetContext } from './read-sheet.ts';
import { beyondLimit, checkFileSize, usualWorkbookLimits, type WorkbookLimits } from './workbook-limits.ts';

/** Sheets as texts: `rows[0]` is row 1 of the sheet, `rows[0][0]` its column A; trailing empty cells are left out. */
export interface ReadWorkbook {
  readonly sheets: { readonly name: string; readonly rows: string[][] }[];
}

const mostParts = 2000;
const compoundFile = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);
/** Password-protected xlsx and old xls are both compound files; the stream's name tells them apart (MS-OFFCRYPTO 2.3). */
const encryptedStream = Buffer.from('EncryptedPackage', 'utf16le');

const checkKind = (bytes: Buffer): void => {
  if (!bytes.subarray(0, 4).equals(compoundFile)) return;
  throw new FileRefused(bytes.includes(encryptedStream) ? workbookRefusals.encrypted : workbookRefusals.oldFormat);
};

const read = async (bytes: Buffer, limits: WorkbookLimits): Promise<ReadWorkbook> => {
  const zip = openZip(bytes, { entries: mostParts, inflatedBytes: limits.inflatedBytes });
  const readPart = async (name: string): Promise<string | undefined> => {
    const part = await zip.read(name);
    return part === undefined ? undefined : new TextDecoder('utf-8').decode(part);
  };
  const parts = await workbookParts(readPart);
  if (parts.sheets.length > limits.sheets) {
    throw beyondLimit(`工作表超过 ${limits.sheets} 张`, `The workbook has more than ${limits.sheets} sheets`);
  }
  const optional = async (name: string | undefined): Promise<string> =>
    name === undefined ? '' : ((await readPart(name)) ?? '');
  const context: SheetContext = {
    texts: readSharedTexts(await optional(parts.sharedTexts)),
    dates: dateFormats(await optional(parts.styles)),
    from1904: parts.from1904,
    limits,
    cellsLeft: limits.cells,
  };
  const sheets: ReadWorkbook['sheets'] = [];
  for (const { name, part } of parts.sheets)
    sheets.push({ name, rows: await readSheet(await optional(part), context) });
  return { sheets };
};

const asRefusal = (error: unknown): unknown => {
  if (!(error instanceof ZipFault || error instanceof XmlFault)) return error;
  if (error.reason === 'encrypted') return new FileRefused(workbookRefusals.encrypted);
  return new FileRefused(error.reason === 'too-large' ? workbookRefusals.tooLarge : workbookRefusals.unreadable);
};

/**
 * Reads an .xlsx as texts. Numbers come in decimal notation, dates as 2026-07-01 or 2026-07-01 09:30:00, truth values as
 * TRUE and FALSE, formulas as the result stored with them. Hidden sheets are left out.
 * @throws FileRefused with a code of `workbookRefusals`
 */
export const readWorkbook = async (
  bytes: Buffer,
  limits: WorkbookLimits = usualWorkbookLimits,
): Promise<ReadWorkbook> => {
  checkFileSize(bytes, limits);
  checkKind(bytes);
  try {
    return await read(bytes, limits);
  } catch (error) {
    throw asRefusal(error);
  }
};
