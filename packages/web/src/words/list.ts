import type { Catalogue } from '../ui/words.ts';

export const listWords = {
  search: { zh: '查找', en: 'Search' },
  searchHint: { zh: '按 / 查找', en: 'Press / to search' },
  total: { zh: (count: number) => `共 ${count} 条`, en: (count: number) => `${count} in all` },
  next: { zh: '下一页', en: 'Next page' },
  first: { zh: '回到第一页', en: 'First page' },
  pages: { zh: '翻页', en: 'Pages' },
  filters: { zh: '条件', en: 'Filters' },
  labelled: {
    zh: (label: string, value: string) => `${label}：${value}`,
    en: (label: string, value: string) => `${label}: ${value}`,
  },
  all: { zh: '全部', en: 'All' },
  refreshing: { zh: '正在更新', en: 'Refreshing' },
} as const satisfies Catalogue;
