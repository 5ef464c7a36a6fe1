import type { Catalogue } from '../ui/words.ts';

export const paletteWords = {
  title: { zh: '查找', en: 'Search' },
  hint: { zh: '页面、任务、单位、文书…', en: 'Pages, tasks, units, documents…' },
  pages: { zh: '页面', en: 'Pages' },
  none: { zh: '没有找到', en: 'Nothing found' },
} as const satisfies Catalogue;
