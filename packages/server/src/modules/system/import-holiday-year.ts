import type { Arrangement } from '@lianfang/contract/system/calendar';
import { systemEndpoints } from '@lianfang/contract/system/endpoints';
import { daysOf, stateCouncilTables } from '@lianfang/engine/calendar/holiday-calendar';
import { handleAll } from '../../kernel/http/handle.ts';
import { type NewCalendarDay, replaceCalendarYear } from './calendar-store.ts';
import { holidayYear } from './calendar-views.ts';
import { personOf } from './person-of.ts';

const longestHoliday = 31;

const isWeekend = (day: string): boolean => Temporal.PlainDate.from(day).dayOfWeek > 5;

/** New Year's holiday, and a day worked for it, may lie in the last days of December before. */
const isOfYear = (day: string, year: number): boolean => day >= `${year - 1}-12-20` && day <= `${year}-12-31`;

const lengthOf = ({ from, to }: Arrangement): number =>
  Temporal.PlainDate.from(from).until(to, { largestUnit: 'day' }).days + 1;

type Fault = 'calendar-day-outside-year' | 'calendar-workday-on-weekday' | 'calendar-day-twice';

const faultIn = (year: number, arrangements: readonly Arrangement[], days: readonly NewCalendarDay[]): Fault | null => {
  const lengths = arrangements.map(lengthOf);
  if (lengths.some((length) => length < 1 || length > longestHoliday)) return 'calendar-day-outside-year';
  if (days.some((day) => !isOfYear(day.date, year))) return 'calendar-day-outside-year';
  if (days.some((day) => day.kind === 'workday' && !isWeekend(day.date))) return 'calendar-workday-on-weekday';
  return new Set(days.map((day) => day.date)).size === days.length ? null : 'calendar-day-twice';
};

const daysIn = (arrangements: readonly Arrangement[]): NewCalendarDay[] =>
  arrangements
    .filter((one) => lengthOf(one) >= 1 && lengthOf(one) <= longestHoliday)
    .flatMap((one) => daysOf({ year: 0, basis: '', arrangements: [one] }));

/** Days of the release's own table that the county's arrangement does not name: they are what their weekday says. */
const takenBack = (year: number, days: readonly NewCalendarDay[]): NewCalendarDay[] => {
  const named = new Set(days.map((day) => day.date));
  const table = stateCouncilTables.find((one) => one.year === year);
  return (table ? daysOf(table) : [])
    .filter((day) => !named.has(day.date))
    .map((day) => ({ date: day.date, kind: 'usual', name: day.name }));
};

/** Enters the holiday notice of a year: what the county says of it from now on. */
export const importHolidayYear = handleAll(
  systemEndpoints.importHolidayYear,
  async ({ actor, params: { year }, body, tx, now, note, refuse }) => {
    const days = daysIn(body.arrangements);
    const fault = faultIn(year, body.arrangements, days);
    if (fault !== null) refuse(fault);
    const all = [...days, ...takenBack(year, days)];
    await replaceCalendarYear(tx, { year, basis: body.basis, days: all }, { by: personOf(actor), now });
    note({ year, days: days.length });
    return holidayYear(tx, year);
  },
);
