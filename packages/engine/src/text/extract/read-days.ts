import { matchesOf } from '../../intake/matches-of.ts';
import { readNumeral } from '../../intake/numeral.ts';
import { dayFrom, dayWords, local } from '../../intake/read-times.ts';
import type { Found } from './found.ts';

const days = new RegExp(
  String.raw`(?<!\d)(?:(?<back>上个?|本|这个?)月(?<of>\d{1,2})[日号]|(?<week>上上|上|本|这|下)个?(?:周|星期|礼拜)(?<weekday>[一二三四五六日天])|(?:(?:(?<year>(?:19|20)\d{2})\s?[年/.-]|(?<yearWord>前年|去年|今年))\s?)?(?<month>\d{1,2})\s?月\s?(?<day>\d{1,2})\s?[日号]|(?<year2>(?:19|20)\d{2})[/.-](?<month2>\d{1,2})[/.-](?<day2>\d{1,2})(?!\d|[.-]\d)|(?<word>${dayWords}|明早|明晚|今早|今晨|今晚|昨晚|昨夜|前晚)(?:上午|下午|晚上|早上|中午|凌晨|傍晚|夜里)?|(?<count>[\d一二两三四五六七八九十]{1,3})天(?:之?前|以前))`,
  'g',
);

const yearsBack: Readonly<Record<string, number>> = { 今年: 0, 去年: 1, 前年: 2 };
const weeksBack: Readonly<Record<string, number>> = { 本: 0, 这: 0, 上: 1, 上上: 2, 下: -1 };
const dayMs = 86_400_000;

/** 上个月15号: a day of this month or of the one before. */
const inMonth = (today: string, back: string, day: string): string | null => {
  const month = new Date(`${today.slice(0, 7)}-01T00:00:00Z`);
  if (back.startsWith('上')) month.setUTCMonth(month.getUTCMonth() - 1);
  return dayFrom({ year: String(month.getUTCFullYear()), month: String(month.getUTCMonth() + 1), day }, today);
};

/** 上周三: weeks start on Monday. */
const inWeek = (now: number, back: string, weekday: string): string => {
  const today = new Date(`${local(now).slice(0, 10)}T00:00:00Z`).getUTCDay();
  const wanted = Math.min('一二三四五六日天'.indexOf(weekday), 6);
  const days = ((today + 6) % 7) - wanted + 7 * (weeksBack[back] ?? 0);
  return local(now - days * dayMs).slice(0, 10);
};

const dayOf = (parts: Readonly<Record<string, string | undefined>>, now: number, ahead: number): string | null => {
  const today = local(now).slice(0, 10);
  if (parts['count'] !== undefined) {
    const count = readNumeral(parts['count']);
    return count === null ? null : local(now - count * dayMs).slice(0, 10);
  }
  const { back, of, week, weekday, year, year2, yearWord, month, month2, day, day2, word } = parts;
  if (back !== undefined && of !== undefined) return inMonth(today, back, of);
  if (week !== undefined && weekday !== undefined) return inWeek(now, week, weekday);
  const said = yearWord === undefined ? undefined : String(Number(today.slice(0, 4)) - (yearsBack[yearWord] ?? 0));
  return dayFrom({ year: year ?? year2 ?? said, month: month ?? month2, day: day ?? day2, word }, today, ahead);
};

/** Days without an hour, counted from `now` (milliseconds) where they are relative; text is folded. */
export const readDays = (text: string, now: number, ahead = 0): Found[] =>
  matchesOf(text, days).flatMap((match): Found[] => {
    const value = dayOf(match.groups ?? {}, now, ahead);
    return value === null
      ? []
      : [{ type: 'time', value, start: match.index, end: match.index + match[0].length, confidence: 0.8 }];
  });
