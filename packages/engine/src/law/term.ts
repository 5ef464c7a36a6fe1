import { endOf, localTime, type Moment, momentOf, plainDay } from '../calendar/day.ts';
import type { HolidayCalendar } from '../calendar/holiday-calendar.ts';
import { addWorkingDays } from '../calendar/working-days.ts';

export const termUnits = ['hours', 'days', 'working-days', 'months'] as const;

export type TermUnit = (typeof termUnits)[number];

/** A length of time as a law states it. `amount` is a whole number from 1 to 1,000. */
export interface Term {
  readonly amount: number;
  readonly unit: TermUnit;
}

const longest = 1_000;

/** Throws RangeError for a term whose amount is not a whole number from 1 to 1,000. */
const checked = (term: Term): Term => {
  if (!Number.isInteger(term.amount) || term.amount < 1 || term.amount > longest)
    throw new RangeError(`a term has 1 to ${longest} ${term.unit}`);
  return term;
};

/**
 * The moment a term ends that begins at `from`. Hours run from the moment itself. Days and months do not count the day
 * they begin on and end at 24:00 in Asia/Shanghai (刑事诉讼法 第一百零五条); a month that lacks the day ends on its last.
 * No holiday makes a term longer that restricts a person; working days skip what the calendar says. Throws RangeError.
 */
export const endOfTerm = (from: Moment, term: Term, calendar: HolidayCalendar): Moment => {
  const { amount, unit } = checked(term);
  if (unit === 'hours') return momentOf(Temporal.Instant.from(from).add({ hours: amount }));
  const first = localTime(from).toPlainDate();
  if (unit === 'days') return endOf(first.add({ days: amount }));
  if (unit === 'months') return endOf(first.add({ months: amount }));
  return endOf(plainDay(addWorkingDays(first.toString(), amount, calendar)));
};

/** The moment a term before `end`, for a warning. The same units; a warning in days comes at the same time of day. */
export const beforeEnd = (end: Moment, term: Term, calendar: HolidayCalendar): Moment => {
  const { amount, unit } = checked(term);
  if (unit === 'hours') return momentOf(Temporal.Instant.from(end).subtract({ hours: amount }));
  const local = localTime(end);
  if (unit === 'days') return momentOf(local.subtract({ days: amount }).toInstant());
  if (unit === 'months') return momentOf(local.subtract({ months: amount }).toInstant());
  const day = plainDay(addWorkingDays(local.toPlainDate().toString(), -amount, calendar));
  return momentOf(day.toZonedDateTime({ timeZone: local.timeZoneId, plainTime: local.toPlainTime() }).toInstant());
};
