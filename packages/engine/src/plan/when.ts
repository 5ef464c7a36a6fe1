import { NUMERAL, readNumeral } from './numerals.ts';
import type { DeadlineKind, WrittenDate } from './plan.ts';

const COUNT = `(?:\\d{1,2}|[${NUMERAL}]{1,3})`;
const YEAR = `(?:(?:20\\d{2}|二[〇○零]\\S{2}|本|今|当|明|次|\\d{2}) ?年度?)`;
const TAIL = '(?:底|末|初|上旬|中旬|下旬)';
const DAY = `(?:${COUNT} ?[日号])`;
const QUARTER = '(?:第?[一二三四1-4]季度|上半年|下半年)';
const DATE = `(?:${YEAR} ?(?:${COUNT} ?月份?|${QUARTER})? ?${DAY}?${TAIL}?|${COUNT} ?月份? ?${DAY}?${TAIL}?|${QUARTER}${TAIL}?|[本当]?月${TAIL}|[本当]?年${TAIL}|年内|20\\d{2}[-./]\\d{1,2}(?:[-./]\\d{1,2})?)`;
const BEFORE = '(?:之前|以前|前|内|止)';
const DONE = '(?:全面|基本|全部|力争)?(?:完成|落实|办结|到位|实现|见效|报送|建成|启动)?';
const STANDING =
  '(?:并)?(?:长期坚持|长期落实|长期|常态化(?:推进|开展|坚持|落实|实施)?|持续(?:推进|开展|坚持|用力|实施|整改|加强)?|常抓不懈|全年(?:持续推进|推进|坚持)?|贯穿全年|贯穿全程|常年(?:坚持)?|一直坚持|按年度推进|全过程)';
const AT_ONCE = '(?:立即(?:执行|整改|落实|实施|开展|启动|完成)?|即时|即日起|立行立改|马上|随时|即知即改|即查即改)';
const EVERY = '(?:每|按|逐)(?:个)?(?:学期|半月|半年|季度|季|月|周|星期|旬|日|天|年|年度)';

const WHOLE = new RegExp(
  `^(?:截至|截止|于|在|力争|确保|计划|原则上|争取|到)?(?:(?:${DATE} ?(?:[-—–~至到] ?${DATE})? ?${BEFORE}?${DONE}|${AT_ONCE})(?:[,、;并且 ]{0,2}${STANDING})?|${STANDING}|${AT_ONCE}|${EVERY}[一二三四五六日天底末初前、和及月号次至少度首上中下旬两\\d ]{0,14})$`,
  'u',
);
const BY = new RegExp(DATE, 'u');
const RECURRING = new RegExp(EVERY, 'u');
const IS_STANDING = new RegExp(`^${STANDING}`, 'u');
const IS_AT_ONCE = new RegExp(`^${AT_ONCE}`, 'u');
/** A date in running text counts as a deadline only with 前: 2018年7月底前. */
const IN_TEXT = new RegExp(
  `(?:${YEAR} ?(?:${COUNT} ?月份?|${QUARTER})? ?${DAY}?${TAIL}?|${COUNT} ?月份? ?(?:${DAY}|${TAIL})|${QUARTER}${TAIL}?|年底)(?:之前|以前|前)(?!期|后|述|往|来|景|提|瞻|沿|年)`,
  'gu',
);

/** Longer than any way of writing a deadline. */
const LONGEST = 40;

/** Whether these words are a deadline and nothing else. */
export const isWholeDeadline = (words: string): boolean => words.length <= LONGEST && WHOLE.test(words);

/** The deadlines written into a sentence, as offsets in `words`. */
export const deadlinesIn = (words: string): { readonly start: number; readonly end: number }[] =>
  [...words.matchAll(IN_TEXT)].map((match) => ({ start: match.index, end: match.index + match[0].length }));

const part = (pattern: RegExp, words: string): number | null => {
  const found = pattern.exec(words)?.[1];
  return found === undefined ? null : readNumeral(found.trim());
};

const QUARTER_END = new Map([
  ['一', 3],
  ['二', 6],
  ['三', 9],
  ['四', 12],
  ['1', 3],
  ['2', 6],
  ['3', 9],
  ['4', 12],
]);

const quarterMonth = (words: string): number | null => {
  if (words.includes('上半年')) return 6;
  if (words.includes('下半年')) return 12;
  return QUARTER_END.get(/第?([一二三四1-4])季度/u.exec(words)?.[1] ?? '') ?? null;
};

/** What stands after the dash of a span of time: 2023年—2025年 ends in 2025. */
const lastOf = (words: string): string => {
  const parts = words.split(/[—–~至到]/u);
  const last = parts.at(-1) ?? '';
  return parts.length > 1 && /[年月日]|\d{4}/u.test(last) ? last : words;
};

const monthOf = (words: string): number | null => {
  const month = part(new RegExp(`(${COUNT}) ?月`, 'u'), words) ?? quarterMonth(words);
  return month ?? (/年(?:底|末|内)/u.test(words) ? 12 : null);
};

/** The last date written in the words: 2024年6月底前 → year 2024, month 6, the last day. Null where there is none. */
const readDate = (all: string): WrittenDate | null => {
  const words = lastOf(all);
  const slashed = /(20\d{2})[-./](\d{1,2})(?:[-./](\d{1,2}))?/u.exec(words);
  const year = slashed ? Number(slashed[1]) : part(/(20\d{2}|二[〇○零][〇○零一二三四五六七八九]{2}) ?年/u, words);
  const month = slashed ? Number(slashed[2]) : monthOf(words);
  const day = slashed ? readNumeral(slashed[3] ?? '') : part(new RegExp(`(${COUNT}) ?[日号]`, 'u'), words);
  const end = day === null && (/[底末内]/u.test(words) || quarterMonth(words) !== null);
  if (year === null && month === null && day === null && !end) return null;
  return {
    ...(year === null ? {} : { year }),
    ...(month !== null && month >= 1 && month <= 12 ? { month } : {}),
    ...(day !== null && day >= 1 && day <= 31 ? { day } : {}),
    ...(end ? { end: true as const } : {}),
  };
};

/** What kind of deadline the words give, and the date in them. Words that give none are `other`. */
export const readDeadline = (words: string): { kind: DeadlineKind; date?: WrittenDate } => {
  if (IS_STANDING.test(words)) return { kind: 'standing' };
  if (IS_AT_ONCE.test(words)) return { kind: 'at-once' };
  if (RECURRING.test(words.slice(0, LONGEST))) return { kind: 'recurring' };
  const date = BY.test(words.slice(0, LONGEST)) ? readDate(words.slice(0, LONGEST)) : null;
  return date === null ? { kind: 'other' } : { kind: 'by', date };
};
