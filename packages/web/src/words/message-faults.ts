import type { Catalogue } from '../ui/words.ts';

/** What may be wrong with an element of a bank's XML message. */
export const messageFaultWords = {
  missing: { zh: '缺少', en: 'is missing' },
  unknown: { zh: '不认识', en: 'is not known' },
  twice: { zh: '出现两次', en: 'is there twice' },
  'not-readable': { zh: '无法读取', en: 'cannot be read' },
  'too-long': { zh: '太长', en: 'is too long' },
} as const satisfies Catalogue;
