import { matchesOf } from './matches-of.ts';
import { before, type FoundValue } from './found-value.ts';
import { readNumeral } from './numeral.ts';

/** Words for days and for parts of them, by how many days they lie back. */
const daysBack = {
  大前天: 3,
  前天: 2,
  前儿: 2,
  昨天: 1,
  昨日: 1,
  昨儿: 1,
  今天: 0,
  今日: 0,
  今儿: 0,
  明天: -1,
  明日: -1,
  后天: -2,
  大后天: -3,
};
const partsBack = { 今早: 0, 今晨: 0, 今晚: 0, 昨早: 1, 昨晚: 1, 昨夜: 1, 前晚: 2, 明早: -1, 明晚: -1 };
const backBy: Readonly<Record<string, number>> = { ...daysBack, ...partsBack };

/** The words for whole days, to choose among in a pattern. */
export const dayWords = Object.keys(daysBack).join('|');

const count = '[\\d零〇一二两三四五六七八九十]{1,3}';
const halves = `凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|夜里|${Object.keys(partsBack).join('|')}|早|晚`;
const clock = String.raw`(?<half>${halves})?\s{0,2}(?<hour>${count})\s{0,2}(?::|时|点钟|点)\s{0,2}(?:(?<part>半|一刻|三刻)|(?<minute>${count})(?:\s{0,2}[:分]\s{0,2}(?<second>\d{1,2})秒?|分)?)?`;
const times = new RegExp(
  String.raw`(?<!\d)(?:(?:(?<year>\d{4})\s{0,2}[年/.-]\s{0,2})?(?<month>\d{1,2})\s{0,2}[月/.-]\s{0,2}(?<day>\d{1,2})\s{0,2}[日号]?|(?<word>${dayWords}))?[\sT,]{0,4}${clock}`,
  'g',
);
const ago = new RegExp(
  String.raw`(?<now>刚才|刚刚)|(?<half>半)个?(?:小时|钟头)前|(?<!\d)(?<count>${count}) {0,2}(?:(?<minutes>分钟)|个?(?<more>半)?(?:小时|钟头))(?:之?前|以前)`,
  'g',
);

const lateHalves: readonly string[] = ['下午', '傍晚', '晚上', '夜里', '今晚', '昨晚', '昨夜', '前晚', '明晚', '晚'];
const parts: Readonly<Record<string, number>> = { 半: 30, 一刻: 15, 三刻: 45 };
const two = (part: number): string => String(part).padStart(2, '0');

const dayBefore = (today: string, days: number): string =>
  new Date(Date.parse(`${today}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);

type Parts = Readonly<Record<string, string | undefined>>;

const isDay = (day: string): boolean => {
  const parsed = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(day);
};

/** A day without its year is the last one that lies no more than `ahead` days after today. */
export const dayFrom = ({ year, month, day, word, half }: Parts, today: string, ahead = 0): string | null => {
  if (month === undefined || day === undefined) return dayBefore(today, backBy[word ?? half ?? '今天'] ?? 0);
  const tail = `-${two(Number(month))}-${two(Number(day))}`;
  const thisYear = Number(today.slice(0, 4));
  const latest = dayBefore(today, -ahead);
  const guessed = [thisYear + 1, thisYear].find((one) => `${one}${tail}` <= latest) ?? thisYear - 1;
  const found = `${year ?? guessed}${tail}`;
  return isDay(found) ? found : null;
};

const numberOf = (text: string | undefined): number => (text === undefined ? 0 : (readNumeral(text) ?? Number.NaN));

const hourFrom = ({ half, hour }: Parts): number => {
  const said = numberOf(hour);
  const late = lateHalves.includes(half ?? '') || (half === '中午' && said < 11);
  return late && said < 12 ? said + 12 : said;
};

const isWithin = (value: number, most: number): boolean => Number.isInteger(value) && value >= 0 && value <= most;

/** 一点也不, 三点建议, 比分21:15: what looks like an hour and is none. */
const isNoHour = (text: string, match: RegExpExecArray): boolean => {
  const { half, month, word, part, minute } = match.groups ?? {};
  if (half !== undefined || month !== undefined || word !== undefined) return false;
  if (match[0].includes(':')) return /比[分例]?$/.test(before(text, match.index)) || (minute ?? '').length < 2;
  const onward = text.slice(match.index + match[0].length, match.index + match[0].length + 2);
  return (
    part === undefined && minute === undefined && !/[钟时]/.test(match[0]) && !/^(?:左右|前后|许|多|整)/.test(onward)
  );
};

const clockTime = (text: string, match: RegExpExecArray, today: string, ahead: number): FoundValue[] => {
  if (isNoHour(text, match)) return [];
  const groups = match.groups ?? {};
  const day = dayFrom(groups, today, ahead);
  const hour = hourFrom(groups);
  const minute = parts[groups['part'] ?? ''] ?? numberOf(groups['minute']);
  const second = Number(groups['second'] ?? 0);
  if (day === null || !isWithin(hour, 23) || !isWithin(minute, 59) || !isWithin(second, 59)) return [];
  const start = match.index + match[0].search(/[^\s,T]/);
  const at = `${day}T${two(hour)}:${two(minute)}:${two(second)}+08:00`;
  const sure = groups['year'] !== undefined || groups['word'] !== undefined || (groups['half'] ?? '') in backBy;
  return [{ kind: 'time', at, start, end: match.index + match[0].trimEnd().length, sure }];
};

/** A moment, in milliseconds since 1970, as ISO 8601 with +08:00. */
export const local = (milliseconds: number): string =>
  `${new Date(milliseconds + 8 * 3_600_000).toISOString().slice(0, 19)}+08:00`;

const timeAgo = (match: RegExpExecArray, now: number): FoundValue[] => {
  const { now: justNow, half, count: said, minutes, more } = match.groups ?? {};
  const unit = minutes === undefined ? 60 : 1;
  const back =
    justNow === undefined ? (half === undefined ? numberOf(said) + (more === undefined ? 0 : 0.5) : 0.5) * unit : 0;
  if (!(back >= 0)) return [];
  const end = match.index + match[0].length;
  return [{ kind: 'time', at: local(now - Math.round(back * 60_000)), start: match.index, end, sure: false }];
};

/**
 * Moments in Asia/Shanghai; sure only where the year or a word like 昨天 was written. 刚才 and 半小时前 are counted back
 * from `now`, ISO 8601, and always unsure. A day without its year may lie `ahead` days after it.
 */
export const readTimes = (text: string, now: string, ahead = 0): FoundValue[] => {
  const moment = Date.parse(now);
  const today = local(moment).slice(0, 10);
  return [
    ...matchesOf(text, times).flatMap((match) => clockTime(text, match, today, ahead)),
    ...matchesOf(text, ago).flatMap((match) => timeAgo(match, moment)),
  ];
};
