import { z } from 'zod';
import { ArchiveId, UnitId } from '../ids.ts';
import { Line, Moment, Name } from '../values.ts';
import type { Words } from '../words.ts';
import { Sentence } from './links.ts';

export const archiveLimits = {
  fileBytes: 50 * 1_048_576,
  rows: 50_000,
  sampleRows: 20,
  sampleFaults: 50,
  columns: 200,
} as const;

/** What a column of a table of historical cases may hold. Of the values of one cell each is one: `，、；/` part them. */
export const archiveFields = {
  alarmNumber: { zh: '案号', en: 'Case number' },
  happenedAt: { zh: '发案时间', en: 'Happened at' },
  reportedAt: { zh: '报案时间', en: 'Reported at' },
  type: { zh: '案件类别', en: 'Type' },
  place: { zh: '发案地', en: 'Place' },
  narrative: { zh: '简要案情', en: 'Narrative' },
  loss: { zh: '损失金额', en: 'Loss' },
  account: { zh: '涉案账号', en: 'Accounts' },
  phone: { zh: '电话', en: 'Phone numbers' },
  url: { zh: '网址', en: 'Web addresses' },
  app: { zh: 'APP', en: 'Apps' },
  qq: { zh: 'QQ', en: 'QQ numbers' },
  wechat: { zh: '微信', en: 'WeChat names' },
  ip: { zh: 'IP 地址', en: 'IP addresses' },
} as const satisfies Record<string, Words>;
export type ArchiveField = keyof typeof archiveFields;
export const ArchiveField = z.enum(Object.keys(archiveFields) as [ArchiveField, ...ArchiveField[]]);

/** Which column (counted from 0) holds a field; fields left out are not read. The case number has to be there. */
export const ArchiveMap = z.partialRecord(
  ArchiveField,
  z
    .number()
    .int()
    .min(0)
    .max(archiveLimits.columns - 1),
);
export type ArchiveMap = z.infer<typeof ArchiveMap>;

/** What is wrong in a row; the row number is the one that a spreadsheet shows. */
export const ArchiveFault = z.strictObject({
  row: z.number().int().nonnegative(),
  field: ArchiveField.nullable(),
  value: z.string(),
  words: Sentence,
});
export type ArchiveFault = z.infer<typeof ArchiveFault>;

const count = z.number().int().nonnegative();

/** How a file would be read. Nothing is kept. */
export const ArchivePreview = z.strictObject({
  columns: z.array(z.string()),
  /** As said, or as the names of the columns say it. */
  map: ArchiveMap,
  /** Null where the map is enough to import with. */
  unclear: Sentence.nullable(),
  rows: count,
  good: count,
  rejected: count,
  /** The first rows with what each field was read as, in the words of the reader. */
  sample: z.array(z.strictObject({ row: count, cells: z.partialRecord(ArchiveField, z.string()) })),
  faults: z.array(ArchiveFault),
  /** When the very same file was imported into the unit before. */
  importedAt: Moment.nullable(),
});
export type ArchivePreview = z.infer<typeof ArchivePreview>;

export const archiveStates = {
  reading: { zh: '导入中', en: 'Being stored' },
  linking: { zh: '串并分析中', en: 'Being linked' },
  done: { zh: '已完成', en: 'Done' },
} as const satisfies Record<string, Words>;
export const ArchiveState = z.enum(['reading', 'linking', 'done']);

/** An import of historical cases: `rows` = `added` + `known` + `rejected` once all are read. */
export const ArchiveRecord = z.strictObject({
  id: ArchiveId,
  unitId: UnitId,
  unitName: Name,
  fileName: Line,
  state: ArchiveState,
  importedAt: Moment,
  importedByName: Name.nullable(),
  endedAt: Moment.nullable(),
  rows: count,
  /** First step: rows that were looked at so far. */
  rowsRead: count,
  added: count,
  /** Cases whose number the unit has already: left as they are. */
  known: count,
  rejected: count,
  hasRejects: z.boolean(),
  /** Second step: new cases compared with all others so far, and those of them with a strong link. */
  linked: count,
  withLinks: count,
});
export type ArchiveRecord = z.infer<typeof ArchiveRecord>;

export const GivenArchive = z.strictObject({ archive: ArchiveRecord, isRepeat: z.boolean() });
