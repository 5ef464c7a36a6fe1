import type { Catalogue } from '../ui/words.ts';

export const diffWords = {
  added: { zh: '新增', en: 'Added' },
  removed: { zh: '删去', en: 'Removed' },
} as const satisfies Catalogue;
