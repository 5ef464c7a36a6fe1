import { plainDay } from './day.ts';
import type { Day } from './day.ts';
import type { CalendarDay, HolidayArrangement, HolidayTable } from './holiday-table.ts';
import { holidays2025 } from './holidays-2025.ts';
import { holidays2026 } from './holidays-2026.ts';

export interface HolidayCalendar {
  readonly days: ReadonlyMap<Day, CalendarDay>;
  readonly years: ReadonlySet<number>;
}

const longestHoliday = 31;

const daysOff = ({ name, from, to }: HolidayArrangement): CalendarDay[] => {
  const first = plainDay(from);
  const count = first.until(plainDay(to)).days + 1;
  if (count < 1 || count > longestHoliday) throw new RangeError(`holiday of ${count} days: ${name} ${from}`);
  return Array.from({ length: count }, (_, index) => ({
    date: first.add({ days: index }).toString(),
    kind: 'holiday',
    name,
  }));
};

const daysWorked = ({ name, workedInstead }: HolidayArrangement): CalendarDay[] =>
  workedInstead.map((date) => ({ date: plainDay(date).toString(), kind: 'workday', name }));

/** The days a table names, in date order. Throws RangeError for a day that does not exist or a reversed holiday. */
export const daysOf = (table: HolidayTable): CalendarDay[] =>
  table.arrangements
    .flatMap((row) => [...daysOff(row), ...daysWorked(row)])
    .toSorted((one, other) => (one.date < other.date ? -1 : 1));

/** A calendar from tables; where two tables name the same day the later one holds. */
export const holidayCalendar = (tables: readonly HolidayTable[]): HolidayCalendar => ({
  days: new Map(tables.flatMap(daysOf).map((day) => [day.date, day])),
  years: new Set(tables.map((table) => table.year)),
});

/** The State Council arrangements known to this release, oldest first. */
export const stateCouncilTables: readonly HolidayTable[] = [holidays2025, holidays2026];

/**
 * Whether the year's notice is known. Outside those years only Saturdays and Sundays count as days off,
 * so whoever shows such a date must call it provisional.
 */
export const isCovered = (day: Day, calendar: HolidayCalendar): boolean => calendar.years.has(plainDay(day).year);
