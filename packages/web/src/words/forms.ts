import type { Catalogue } from '../ui/words.ts';

export const formWords = {
  needed: { zh: '请填写', en: 'Please fill this in' },
  tooLong: { zh: (most: number) => `最多 ${most} 个字`, en: (most: number) => `At most ${most} characters` },
  tooShort: { zh: (least: number) => `至少 ${least} 个字`, en: (least: number) => `At least ${least} characters` },
  tooSmall: { zh: (least: number) => `不能小于 ${least}`, en: (least: number) => `Not below ${least}` },
  tooBig: { zh: (most: number) => `不能大于 ${most}`, en: (most: number) => `Not above ${most}` },
  wrong: { zh: '请检查这一项', en: 'Please check this' },
  optional: { zh: '选填', en: 'optional' },
} as const satisfies Catalogue;
