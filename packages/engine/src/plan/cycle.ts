import { NUMERAL, readNumeral } from './numerals.ts';
import type { Cycle, CycleKind } from './plan.ts';

/** A cycle as read, before its place in the text is known. `index` and `length` are offsets in the words. */
export interface WrittenCycle {
  readonly index: number;
  readonly length: number;
  readonly cycle: Omit<Cycle, 'text' | 'span'>;
}

const COUNT = `\\d{1,2}|[${NUMERAL}]{1,3}`;
const WEEKDAYS = '一二三四五六日天';

interface Form {
  readonly pattern: RegExp;
  readonly read: (match: RegExpExecArray) => Omit<Cycle, 'text' | 'span'>;
}

const simple =
  (kind: CycleKind, more: Partial<Omit<Cycle, 'text' | 'span'>> = {}) =>
  (): Omit<Cycle, 'text' | 'span'> => ({ kind, ...more });

const numbered = (words: string | undefined): number | null => readNumeral((words ?? '').trim());

const dayOf = (match: RegExpExecArray): { day?: number } => {
  const day = numbered(match[1]);
  return day !== null && day >= 1 && day <= 31 ? { day } : {};
};

const monthsOf = (words: string): { months?: readonly number[] } => {
  const found = [...words.matchAll(new RegExp(`(${COUNT}) ?月`, 'gu'))].map((match) => numbered(match[1]) ?? 0);
  const months = found.filter((month) => month >= 1 && month <= 12);
  return months.length > 0 ? { months } : {};
};

const weekdayOf = (match: RegExpExecArray): { weekday?: number } => {
  const at = WEEKDAYS.indexOf(match[1] ?? '');
  return at < 0 ? {} : { weekday: Math.min(at + 1, 7) };
};

/** The most particular writing first. */
const FORMS: readonly Form[] = [
  {
    pattern: /(?:每个?(?:周|星期|礼拜))([一二三四五六日天])(?:前|下班前)?/u,
    read: (m) => ({ kind: 'weekly', ...weekdayOf(m) }),
  },
  { pattern: /每个?(?:周|星期)末?|按周|逐周|周(?:调度|报送|通报)/u, read: simple('weekly') },
  {
    pattern: new RegExp(`(?:每个?月|次月|每月度)(?:的)? ?(${COUNT}) ?[日号](?:之前|以前|前)?`, 'u'),
    read: (m) => ({ kind: 'monthly', ...dayOf(m) }),
  },
  { pattern: /每个?月(?:底|末)(?:前)?|月底前报/u, read: simple('monthly', { end: true }) },
  { pattern: /每半个?月/u, read: simple('monthly', { times: 2 }) },
  { pattern: /每(?:旬|十天)/u, read: simple('monthly', { times: 3 }) },
  { pattern: /每个?月(?:度)?|按月|逐月|月(?:调度|报送|通报)/u, read: simple('monthly') },
  { pattern: /每个?季(?:度)?(?:末|底|结束)(?:月)?(?:前)?/u, read: simple('quarterly', { end: true }) },
  {
    pattern: new RegExp(`每个?季度?(?:首月|第一个月|末月)(?:的)?(${COUNT}) ?[日号]前?`, 'u'),
    read: (m) => ({ kind: 'quarterly', ...dayOf(m) }),
  },
  { pattern: /每个?季(?:度)?|按季(?:度)?|逐季/u, read: simple('quarterly') },
  { pattern: /每半年|每学期/u, read: simple('half-yearly') },
  {
    pattern: new RegExp(
      `每年(?:的)?(?:(?:${COUNT}) ?月(?:份)?(?:底|末|上旬|中旬|下旬)?[、,和及 ]?){1,12}(?:(?:${COUNT})[日号])?前?`,
      'u',
    ),
    read: (m) => ({ kind: 'yearly', ...monthsOf(m[0]) }),
  },
  { pattern: /每年(?:度)?(?:底|末)?(?:前)?|按年度|年度考核/u, read: simple('yearly') },
  {
    pattern: /长期坚持|长期落实|常态化(?:推进|开展|坚持|落实|实施)|持续推进|常抓不懈|贯穿全年|常年坚持/u,
    read: simple('continuous'),
  },
];

/** The first cycle that the words give, the most particular reading of it; null where they give none that is known. */
export const readCycle = (words: string): WrittenCycle | null => {
  for (const { pattern, read } of FORMS) {
    const match = pattern.exec(words);
    if (match) return { index: match.index, length: match[0].replace(/[、,和及 ]$/u, '').length, cycle: read(match) };
  }
  return null;
};

/** 每日、每两周、每三个月: a rhythm that no kind of cycle holds. */
export const isUnusualCycle = (words: string): boolean =>
  /每(?:日|天|两周|两个月|[三四五六]个月|\d{1,2}天|\d{1,2}个月)/u.test(words);
