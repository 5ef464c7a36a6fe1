import type { Catalogue } from '../ui/words.ts';

/** Historical cases out of a workbook. */
export const archiveWords = {
  none: { zh: '还没有导入过历史案件', en: 'No historical case was imported yet' },
  noneNext: {
    zh: '选择 xlsx 或 CSV，预览各列的含义，确认后在后台导入并串并。',
    en: 'Choose an xlsx or a CSV, look at its columns, and import: it is stored and linked in the background.',
  },
  unit: { zh: '归入单位', en: 'Unit' },
  choose: { zh: '选择文件', en: 'Choose a file' },
  looking: { zh: '正在读取文件', en: 'Reading the file' },
  columns: { zh: '各列的含义', en: 'What the columns hold' },
  columnsHint: { zh: '读得不对时，改选各列的含义', en: 'Where it is read wrongly, choose what a column holds' },
  columnOf: { zh: (name: string) => `列“${name}”`, en: (name: string) => `Column “${name}”` },
  notRead: { zh: '不读取', en: 'Not read' },
  preview: {
    zh: (rows: number, good: number, rejected: number) => `共 ${rows} 行：可导入 ${good}，不能读 ${rejected}`,
    en: (rows: number, good: number, rejected: number) => `${rows} rows: ${good} good, ${rejected} cannot be read`,
  },
  sample: { zh: '前几行读出的内容', en: 'How the first rows are read' },
  row: { zh: '行', en: 'Row' },
  rowOf: { zh: (row: number) => `第 ${row} 行`, en: (row: number) => `Row ${row}` },
  quoted: { zh: (text: string) => `“${text}”`, en: (text: string) => `“${text}”` },
  faults: { zh: '不能读的行', en: 'Rows that cannot be read' },
  before: { zh: '这个文件先前已导入过', en: 'The very same file was imported before' },
  import: { zh: (count: number) => `导入 ${count} 起案件`, en: (count: number) => `Import ${count} cases` },
  imported: { zh: '已开始导入', en: 'The import has begun' },
  repeat: { zh: '这个文件先前已导入，没有变化', en: 'The very same was imported before; nothing changed' },
  history: { zh: '导入记录', en: 'Imports' },
  reading: {
    zh: (done: number, all: number) => `第一步 入库：${done} / ${all} 行`,
    en: (done: number, all: number) => `Step 1, stored: ${done} of ${all} rows`,
  },
  linking: {
    zh: (done: number, all: number) => `第二步 串并分析：${done} / ${all} 起`,
    en: (done: number, all: number) => `Step 2, compared: ${done} of ${all} cases`,
  },
  result: {
    zh: (added: number, known: number, rejected: number) => `新增 ${added}，已有 ${known}，未导入 ${rejected}`,
    en: (added: number, known: number, rejected: number) => `${added} new, ${known} known, ${rejected} not taken`,
  },
  withLinks: {
    zh: (count: number) => `其中 ${count} 起有强关联，查看串并建议`,
    en: (count: number) => `${count} of them are strongly linked: see the suggestions`,
  },
  rejects: { zh: '下载未导入行', en: 'Download the rows not taken' },
} as const satisfies Catalogue;
