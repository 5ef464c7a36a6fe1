import type { Catalogue } from '../ui/words.ts';

export const moneyWords = {
  yuan: { zh: '元', en: 'CNY' },
} as const satisfies Catalogue;
