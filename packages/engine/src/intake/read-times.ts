import type { FoundValue } from './found-value.ts';

const clock = String.raw`(?<half>凌晨|早上|上午|中午|下午|晚上)?\s*(?<hour>\d{1,2})\s*[:时点]\s*(?<minute>\d{1,2})?(?:\s*[:分]\s*(?<second>\d{1,2}))?`;
const times = new RegExp(
  String.raw`(?:(?:(?<year>\d{4})\s*[年/.-]\s*)?(?<month>\d{1,2})\s*[月/.-]\s*(?<day>\d{1,2})\s*[日号]?|(?<word>今天|今日|昨天|昨日|前天))?[\sT,]*${clock}`,
  'g',
);

const backBy: Readonly<Record<string, number>> = { 今天: 0, 今日: 0, 昨天: 1, 昨日: 1, 前天: 2 };
const two = (part: number): string => String(part).padStart(2, '0');

const dayBefore = (today: string, days: number): string =>
  new Date(Date.parse(`${today}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);

type Parts = Readonly<Record<string, string | undefined>>;

const isDay = (day: string): boolean => {
  const parsed = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(day);
};

/** A day without its year is the last one before tomorrow. */
const dayFrom = ({ year, month, day, word }: Parts, today: string): string | null => {
  if (month === undefined || day === undefined) return dayBefore(today, backBy[word ?? '今天'] ?? 0);
  const tail = `-${two(Number(month))}-${two(Number(day))}`;
  const thisYear = Number(today.slice(0, 4));
  const guessed = `${thisYear}${tail}` <= today ? thisYear : thisYear - 1;
  const found = `${year ?? guessed}${tail}`;
  return isDay(found) ? found : null;
};

const hourFrom = ({ half, hour }: Parts): number => {
  const said = Number(hour);
  const late = half === '下午' || half === '晚上' || (half === '中午' && said < 11);
  return late && said < 12 ? said + 12 : said;
};

/** Moments in Asia/Shanghai; sure only where the year or a word like 昨天 was written. `today` is YYYY-MM-DD. */
export const readTimes = (text: string, today: string): FoundValue[] =>
  [...text.matchAll(times)].flatMap((match): FoundValue[] => {
    const parts = match.groups ?? {};
    const day = dayFrom(parts, today);
    const hour = hourFrom(parts);
    const minute = Number(parts['minute'] ?? 0);
    const second = Number(parts['second'] ?? 0);
    if (day === null || hour > 23 || minute > 59 || second > 59) return [];
    const start = match.index + match[0].length - match[0].trimStart().length;
    const at = `${day}T${two(hour)}:${two(minute)}:${two(second)}+08:00`;
    const sure = parts['year'] !== undefined || parts['word'] !== undefined;
    return [{ kind: 'time', at, start, end: match.index + match[0].trimEnd().length, sure }];
  });
