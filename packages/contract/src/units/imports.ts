import { z } from 'zod';
import { Line } from '../values.ts';

/** Columns of the workbook of units, in this order, by their headings. */
export const unitColumns = {
  name: { zh: '单位名称', en: 'Name' },
  shortName: { zh: '简称', en: 'Short name' },
  kind: { zh: '类别', en: 'Kind' },
  parent: { zh: '上级单位', en: 'Parent unit' },
  aliases: { zh: '其他名称', en: 'Other names' },
} as const;

/** What is wrong in a row of the workbook; the row number is the one the spreadsheet shows. */
export const RowFault = z.strictObject({
  row: z.number().int().positive(),
  column: z.enum(['name', 'shortName', 'kind', 'parent', 'aliases']).nullable(),
  message: Line,
});
export type RowFault = z.infer<typeof RowFault>;

/** What a row of the workbook would do. */
export const ImportStep = z.strictObject({
  row: z.number().int().positive(),
  name: Line,
  does: z.enum(['open', 'change', 'nothing']),
  words: Line,
});
export type ImportStep = z.infer<typeof ImportStep>;

/** What importing the workbook would do. It can only be imported as a whole, and only without faults. */
export const UnitImportPreview = z.strictObject({
  rows: z.number().int().nonnegative(),
  steps: z.array(ImportStep),
  faults: z.array(RowFault),
});
export type UnitImportPreview = z.infer<typeof UnitImportPreview>;
