import { matchesOf } from '../../intake/matches-of.ts';
import { readNumeral } from '../../intake/numeral.ts';
import { dayFrom, local } from '../../intake/read-times.ts';
import type { Found } from './found.ts';

const days =
  /(?<!\d)(?:(?:(?<year>(?:19|20)\d{2})\s?[年/.-]\s?)?(?<month>\d{1,2})\s?月\s?(?<day>\d{1,2})\s?[日号]|(?<year2>(?:19|20)\d{2})[/.-](?<month2>\d{1,2})[/.-](?<day2>\d{1,2})(?!\d|[.-]\d)|(?<word>大前天|前天|昨天|昨日|今天|今日)|(?<count>[\d一二两三四五六七八九十]{1,3})天(?:之?前|以前))/g;

const dayOf = (parts: Readonly<Record<string, string | undefined>>, now: number): string | null => {
  const today = local(now).slice(0, 10);
  if (parts['count'] !== undefined) {
    const back = readNumeral(parts['count']);
    return back === null ? null : local(now - back * 86_400_000).slice(0, 10);
  }
  const { year, year2, month, month2, day, day2, word } = parts;
  return dayFrom({ year: year ?? year2, month: month ?? month2, day: day ?? day2, word }, today);
};

/** Days without an hour, counted from `now` (milliseconds) where they are relative; text is folded. */
export const readDays = (text: string, now: number): Found[] =>
  matchesOf(text, days).flatMap((match): Found[] => {
    const value = dayOf(match.groups ?? {}, now);
    return value === null
      ? []
      : [{ type: 'time', value, start: match.index, end: match.index + match[0].length, confidence: 0.8 }];
  });
