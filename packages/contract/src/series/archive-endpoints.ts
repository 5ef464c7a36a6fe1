import { z } from 'zod';
import { caseRefusals } from '../cases/refusals.ts';
import { endpoint } from '../endpoint.ts';
import { workbookRefusals } from '../files/refusals.ts';
import { ArchiveId, UnitId } from '../ids.ts';
import { archiveLimits, ArchiveMap, ArchivePreview, ArchiveRecord, GivenArchive } from './archives.ts';
import { archiveRefusals } from './refusals.ts';

const ofArchive = z.strictObject({ archiveId: ArchiveId });
const { fileMissing, mapUnclear, tooManyRows, empty } = archiveRefusals;
const { unreadable, oldFormat, encrypted, tooLarge, unknownEncoding } = workbookRefusals;
const unreadables = [unreadable, oldFormat, encrypted, tooLarge, unknownEncoding] as const;
/** The unit whose cases they become; null lets the names of the columns say what they hold. */
const given = z.strictObject({ unitId: UnitId, map: ArchiveMap.nullable() });

/**
 * Historical cases from a workbook or a CSV, so that new ones can be linked with them. They become closed cases of the
 * unit. Open pages are told on the live topic `archive`.
 */
export const archiveEndpoints = {
  previewArchive: endpoint({
    id: 'previewArchive',
    method: 'POST',
    path: '/api/case-archive-previews',
    action: 'archive.import',
    summary: { zh: '预览历史案件文件', en: 'How the columns and the first rows of a file would be read' },
    body: given,
    upload: true,
    bodyLimit: archiveLimits.fileBytes,
    reply: ArchivePreview,
    refuses: [fileMissing, tooManyRows, empty, ...unreadables],
  }),
  importArchive: endpoint({
    id: 'importArchive',
    method: 'POST',
    path: '/api/case-archives',
    action: 'archive.import',
    summary: { zh: '导入历史案件', en: 'Import historical cases; they are stored and linked in the background' },
    body: given,
    upload: true,
    bodyLimit: archiveLimits.fileBytes,
    reply: GivenArchive,
    refuses: [fileMissing, mapUnclear, tooManyRows, empty, caseRefusals.notPolice, ...unreadables],
  }),
  listArchives: endpoint({
    id: 'listArchives',
    method: 'GET',
    path: '/api/case-archives',
    action: 'archive.read',
    summary: { zh: '历史案件导入记录', en: 'Imports of historical cases, the latest 100 first' },
    reply: z.strictObject({ archives: z.array(ArchiveRecord) }),
  }),
  readArchive: endpoint({
    id: 'readArchive',
    method: 'GET',
    path: '/api/case-archives/:archiveId',
    action: 'archive.read',
    summary: { zh: '历史案件导入进度', en: 'How far an import is, and what came of it' },
    params: ofArchive,
    reply: ArchiveRecord,
  }),
  fetchArchiveRejects: endpoint({
    id: 'fetchArchiveRejects',
    method: 'GET',
    path: '/api/case-archives/:archiveId/rejects',
    action: 'archive.read',
    summary: { zh: '下载未导入行', en: 'The rows that were not taken, with the reasons, as CSV' },
    params: ofArchive,
    replies: 'file',
  }),
} as const;
