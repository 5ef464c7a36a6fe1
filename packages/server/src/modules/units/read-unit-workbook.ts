import type { RowFault } from '@lianfang/contract/units/imports';
import { readWorkbook } from '../../kernel/documents/workbook/read-workbook.ts';
import type { UploadedFile } from '../../kernel/http/call.ts';
import { type ImportRow, importRows } from './import-rows.ts';

/**
 * The rows of the first sheet of an uploaded workbook; null where there is not exactly one file.
 * @throws FileRefused with a code of `workbookRefusals`
 */
export const readUnitWorkbook = async (
  files: readonly UploadedFile[],
): Promise<{ readonly rows: readonly ImportRow[]; readonly faults: readonly RowFault[] } | null> => {
  const [file, ...others] = files;
  if (!file || others.length > 0) return null;
  const { sheets } = await readWorkbook(file.bytes);
  return importRows(sheets[0]?.rows ?? []);
};
