import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { workbookRefusals } from '../files/refusals.ts';
import { UnitImportPreview } from './imports.ts';
import { unitRefusals } from './refusals.ts';

const bodyLimit = 5 * 1_048_576;
const unreadable = [
  workbookRefusals.unreadable,
  workbookRefusals.oldFormat,
  workbookRefusals.encrypted,
  workbookRefusals.tooLarge,
  workbookRefusals.unknownEncoding,
  unitRefusals.fileMissing,
] as const;

/** The directory as a workbook, out and in. */
export const unitImportEndpoints = {
  exportUnits: endpoint({
    id: 'exportUnits',
    method: 'GET',
    path: '/api/unit-workbook',
    action: 'unit.export',
    summary: { zh: '导出单位名录', en: 'The directory as a workbook' },
    query: z.strictObject({ empty: z.stringbool().default(false) }),
    replies: 'file',
  }),
  previewUnitImport: endpoint({
    id: 'previewUnitImport',
    method: 'POST',
    path: '/api/unit-workbook/preview',
    action: 'unit.import',
    summary: { zh: '预览导入单位', en: 'What importing a workbook of units would do' },
    upload: true,
    bodyLimit,
    reply: UnitImportPreview,
    refuses: unreadable,
  }),
  importUnits: endpoint({
    id: 'importUnits',
    method: 'POST',
    path: '/api/unit-workbook',
    action: 'unit.import',
    summary: { zh: '导入单位', en: 'Import a workbook of units, all rows or none' },
    upload: true,
    bodyLimit,
    reply: UnitImportPreview,
    refuses: [...unreadable, unitRefusals.importFaulty],
  }),
} as const;
