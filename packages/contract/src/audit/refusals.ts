import { refusal } from '../refusal.ts';

export const auditRefusals = {
  rangeWrong: refusal('audit-range-wrong', 422, {
    zh: '起止日期有误：开始不得晚于结束，一次不超过 400 天。',
    en: 'Check the dates: start before end, at most 400 days at a time.',
  }),
  tooManyEntries: refusal('audit-too-many-entries', 422, {
    zh: '符合条件的记录超过导出上限，请缩小范围。',
    en: 'More entries than one export may hold. Narrow the filter.',
  }),
} as const;
