import type { Catalogue } from '../ui/words.ts';

/** What the pages of all records say. */
export const recordWords = {
  history: { zh: '经过', en: 'History' },
  changed: { zh: '变更', en: 'Changed' },
  noText: { zh: '未填写', en: 'Not filled in' },
  month: { zh: '月份', en: 'Month' },
  add: { zh: '添加', en: 'Add' },
  removeLine: { zh: (place: number) => `删除第 ${place} 行`, en: (place: number) => `Remove line ${place}` },
  up: { zh: (place: number) => `第 ${place} 行上移`, en: (place: number) => `Move line ${place} up` },
} as const satisfies Catalogue;
