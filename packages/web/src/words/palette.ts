import type { Catalogue } from '../ui/words.ts';

export const paletteWords = {
  title: { zh: '查找', en: 'Search' },
  hint: { zh: '页面、任务、单位、文书…', en: 'Pages, tasks, units, documents…' },
  pages: { zh: '页面', en: 'Pages' },
  searching: { zh: '正在查找…', en: 'Searching…' },
} as const satisfies Catalogue;
