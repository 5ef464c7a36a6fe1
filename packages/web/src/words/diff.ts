import type { Catalogue } from '../ui/words.ts';

export const diffWords = {
  added: { zh: '新增', en: 'Added' },
  removed: { zh: '删去', en: 'Removed' },
  same: { zh: '没有改动', en: 'No change' },
} as const satisfies Catalogue;
