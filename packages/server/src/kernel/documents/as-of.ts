import { timeZone } from '../clock/clock.ts';

/** A day as official documents write it: 2026年7月1日, no leading noughts (GB/T 9704-2012, 7.3.5.4). */
export const writtenDay = (day: Temporal.PlainDate): string => `${day.year}年${day.month}月${day.day}日`;

/**
 * A moment in the county's time, to the minute as far as it has one: 2026年7月1日9时, 2026年7月1日9时05分. Midnight is
 * the end of the day before, as figures "as of a day" are meant: 2026年6月30日24时.
 */
export const writtenMoment = (at: Temporal.Instant): string => {
  const local = at.toZonedDateTimeISO(timeZone);
  const day = local.toPlainDate();
  if (local.hour === 0 && local.minute === 0) return `${writtenDay(day.subtract({ days: 1 }))}24时`;
  const minute = local.minute === 0 ? '' : `${String(local.minute).padStart(2, '0')}分`;
  return `${writtenDay(day)}${local.hour}时${minute}`;
};

/** The line that every document and workbook carries: as of when its figures are. */
export const asOfLine = (at: Temporal.Instant): string => `数据截至${writtenMoment(at)}`;
