import type { Catalogue } from '../ui/words.ts';

/** What bringing in any workbook says of its rows. */
export const importWords = {
  faults: { zh: (count: number) => `${count} 处错误`, en: (count: number) => `${count} faults` },
  row: { zh: '行', en: 'Row' },
  column: { zh: '列', en: 'Column' },
  fault: { zh: '问题', en: 'What is wrong' },
  choose: { zh: '选择表格', en: 'Choose a workbook' },
  checking: { zh: '正在检查表格', en: 'Checking the workbook' },
} as const satisfies Catalogue;
