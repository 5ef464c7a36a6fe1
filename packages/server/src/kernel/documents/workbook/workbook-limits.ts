import { workbookRefusals } from '@lianfang/contract/files/refusals';
import { FileRefused } from '../../files/file-refused.ts';

/** How much of a workbook or list is accepted. */
export interface WorkbookLimits {
  /** Of the file as received. */
  readonly bytes: number;
  /** Of everything read from it, unpacked. */
  readonly inflatedBytes: number;
  readonly sheets: number;
  readonly rows: number;
  readonly columns: number;
  /** With content, over all sheets. */
  readonly cells: number;
}

/** Enough for the rosters and directories of a county. */
export const usualWorkbookLimits: WorkbookLimits = {
  bytes: 10 * 1_048_576,
  inflatedBytes: 100 * 1_048_576,
  sheets: 30,
  rows: 20_000,
  columns: 200,
  cells: 500_000,
};

/** A refusal that says which limit was passed. */
export const beyondLimit = (zh: string, en: string): FileRefused =>
  new FileRefused(workbookRefusals.tooLarge, {
    zh: `${zh}，请拆分后再导入。`,
    en: `${en}. Split it and import the parts.`,
  });

const megabytes = (bytes: number): number => Math.floor(bytes / 1_048_576);

/** @throws FileRefused when the file is larger than allowed */
export const checkFileSize = (bytes: Uint8Array, limits: WorkbookLimits): void => {
  if (bytes.length <= limits.bytes) return;
  const mb = megabytes(limits.bytes);
  throw beyondLimit(`表格文件超过 ${mb} MB`, `The file is larger than ${mb} MB`);
};
