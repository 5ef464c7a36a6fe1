import type { ScreenLanguage } from '../preferences.ts';

/** The product's time zone: every moment is shown in it, wherever the browser is. */
export const zone = 'Asia/Shanghai';

const part = (date: Date, options: Intl.DateTimeFormatOptions, locale = 'sv-SE'): string =>
  new Intl.DateTimeFormat(locale, { timeZone: zone, ...options }).format(date);

/** The calendar day (YYYY-MM-DD) of a moment in Asia/Shanghai. */
export const dayOf = (moment: string | number): string =>
  part(new Date(moment), { year: 'numeric', month: '2-digit', day: '2-digit' });

/** Today in Asia/Shanghai, YYYY-MM-DD. */
export const today = (): string => dayOf(Date.now());

/** "2026-03-02 09:30" in Asia/Shanghai. */
export const minuteOf = (moment: string): string => part(new Date(moment), { dateStyle: 'short', timeStyle: 'short' });

/** "2026-03-02 09:30:05" in Asia/Shanghai. */
export const secondOf = (moment: string): string => part(new Date(moment), { dateStyle: 'short', timeStyle: 'medium' });

const middayOf = (day: string): Date => new Date(`${day}T12:00:00+08:00`);

/** A day as people say it: "3月2日", with the year only where it is another one. */
export const shortDay = (day: string, language: ScreenLanguage): string => {
  const year: Intl.DateTimeFormatOptions = day.startsWith(today().slice(0, 4)) ? {} : { year: 'numeric' };
  return language === 'zh'
    ? part(middayOf(day), { ...year, month: 'numeric', day: 'numeric' }, 'zh-CN').replaceAll(
        /^(?:(\d+)\/)?(\d+)\/(\d+)$/g,
        (_all, y: string | undefined, m: string, d: string) => `${y === undefined ? '' : `${y}年`}${m}月${d}日`,
      )
    : part(middayOf(day), { ...year, month: 'short', day: 'numeric' }, 'en-GB');
};

/** Name of the weekday: "周一" or "Mon". */
export const weekdayOf = (day: string, language: ScreenLanguage): string =>
  part(middayOf(day), { weekday: 'short' }, language === 'zh' ? 'zh-CN' : 'en-GB');

/** Until when, as people say it: the last day where a term ends with a day, else the minute. "2026-03-02", "2026-03-02 09:30". */
export const untilText = (dueAt: string): string => {
  const minute = minuteOf(dueAt);
  return minute.endsWith(' 00:00') ? dayOf(Date.parse(dueAt) - 1) : minute;
};

/** Whole days from one day to another; negative where the second is earlier. */
export const daysBetween = (from: string, until: string): number =>
  Math.round((middayOf(until).getTime() - middayOf(from).getTime()) / 86_400_000);
