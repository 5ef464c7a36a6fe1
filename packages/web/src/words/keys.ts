import type { Catalogue } from '../ui/words.ts';

export const keyWords = {
  title: { zh: '快捷键', en: 'Keys' },
  search: { zh: '查找一切', en: 'Search everything' },
  filter: { zh: '在列表中查找', en: 'Search in the list' },
  down: { zh: '下一行', en: 'Next row' },
  up: { zh: '上一行', en: 'Row above' },
  open: { zh: '打开这一行', en: 'Open the row' },
  help: { zh: '显示快捷键', en: 'Show the keys' },
  close: { zh: '关闭', en: 'Close' },
} as const satisfies Catalogue;
