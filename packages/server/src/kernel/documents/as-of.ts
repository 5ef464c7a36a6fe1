import { timeZone } from '../clock/clock.ts';

/** A day as official documents write it: 2026年7月1日, no leading noughts (GB/T 9704-2012, 7.3.5.4). */
export const writtenDay = (day: Temporal.PlainDate): string => `${day.year}年${day.month}月${day.day}日`;

/** A moment in the county's time to the minute: 2026年7月1日9时30分. */
export const writtenMoment = (at: Temporal.Instant): string => {
  const local = at.toZonedDateTimeISO(timeZone);
  const minute = String(local.minute).padStart(2, '0');
  return `${writtenDay(local.toPlainDate())}${local.hour}时${minute}分`;
};

/** The line that every document and workbook carries: as of when its figures are. */
export const asOfLine = (at: Temporal.Instant): string => `数据截至${writtenMoment(at)}`;
