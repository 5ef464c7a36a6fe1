import { plainDay } from './day.ts';
import type { Day } from './day.ts';
import type { HolidayCalendar } from './holiday-calendar.ts';

const furthest = 10_000;
const longestSpan = 40_000;

/** Whether a date is worked: what the calendar says of it, else Monday to Friday. */
export const isWorkedDate = (date: Temporal.PlainDate, calendar: HolidayCalendar): boolean => {
  const named = calendar.days.get(date.toString());
  return named === undefined ? date.dayOfWeek <= 5 : named.kind === 'workday';
};

/** Whether a day is worked: what the calendar says of it, else Monday to Friday. */
export const isWorkingDay = (day: Day, calendar: HolidayCalendar): boolean => isWorkedDate(plainDay(day), calendar);

/** The first worked date at or after (`step` 1) or at or before (`step` -1) a date. */
export const workedDateFrom = (
  date: Temporal.PlainDate,
  step: 1 | -1,
  calendar: HolidayCalendar,
): Temporal.PlainDate => {
  let found = date;
  for (let tries = 0; !isWorkedDate(found, calendar); tries += 1) {
    if (tries > 400) throw new RangeError(`no working day within 400 days of ${date.toString()}`);
    found = found.add({ days: step });
  }
  return found;
};

/**
 * The `count`-th working day after a day, or before it when `count` is negative; 0 gives the day itself.
 * The starting day is not counted (民法典 第二百零一条). Throws RangeError beyond 10,000 working days.
 */
export const addWorkingDays = (day: Day, count: number, calendar: HolidayCalendar): Day => {
  if (!Number.isInteger(count) || Math.abs(count) > furthest) throw new RangeError(`working days: ${count}`);
  const step = count < 0 ? -1 : 1;
  let date = plainDay(day);
  for (let left = Math.abs(count); left > 0; left -= 1) {
    date = workedDateFrom(date.add({ days: step }), step, calendar);
  }
  return date.toString();
};

/** The first working day after a day. */
export const nextWorkingDay = (day: Day, calendar: HolidayCalendar): Day => addWorkingDays(day, 1, calendar);

/**
 * How many working days lie after `from` up to and including `to`; negative when `to` comes first.
 * Throws RangeError beyond 40,000 calendar days.
 */
export const workingDaysBetween = (from: Day, to: Day, calendar: HolidayCalendar): number => {
  if (to < from) return 0 - workingDaysBetween(to, from, calendar);
  const first = plainDay(from);
  const span = first.until(plainDay(to)).days;
  if (span > longestSpan) throw new RangeError(`span of ${span} days`);
  let count = 0;
  for (let ahead = 1; ahead <= span; ahead += 1) {
    if (isWorkedDate(first.add({ days: ahead }), calendar)) count += 1;
  }
  return count;
};
