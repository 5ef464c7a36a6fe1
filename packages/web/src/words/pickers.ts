import type { Catalogue } from '../ui/words.ts';

export const pickerWords = {
  unit: { zh: '按名称查找单位', en: 'Find a unit by its name' },
  person: { zh: '按姓名查找人员', en: 'Find a person by name' },
} as const satisfies Catalogue;
