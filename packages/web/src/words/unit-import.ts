import type { Catalogue } from '../ui/words.ts';

export const unitImportWords = {
  title: { zh: '单位名录导入导出', en: 'Import and export the directory' },
  export: { zh: '导出名录', en: 'Export the directory' },
  template: { zh: '下载空表', en: 'Download an empty sheet' },
  hint: {
    zh: 'xlsx 或 csv，不超过 5 MB。先预览，没有错误才能导入；要么全部导入，要么一行也不导入。',
    en: 'xlsx or csv, up to 5 MB. It is checked first; all rows are imported or none.',
  },
  found: { zh: (rows: number) => `共 ${rows} 行`, en: (rows: number) => `${rows} rows` },
  row: { zh: '行', en: 'Row' },
  name: { zh: '单位', en: 'Unit' },
  does: { zh: '导入后', en: 'Importing it' },
  open: { zh: '新设', en: 'Opens' },
  change: { zh: '修改', en: 'Changes' },
  nothing: { zh: '不变', en: 'Leaves as is' },
  import: { zh: '导入', en: 'Import' },
  imported: { zh: '名录已导入', en: 'The directory was imported' },
} as const satisfies Catalogue;
