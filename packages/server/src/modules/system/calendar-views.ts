import { CalendarDay, type HolidayYear } from '@lianfang/contract/system/calendar';
import {
  type HolidayCalendar,
  daysOf,
  holidayCalendar,
  stateCouncilTables,
} from '@lianfang/engine/calendar/holiday-calendar';
import type { Reader } from '../../kernel/database/connect.ts';

interface OwnDay {
  readonly date: string;
  readonly year: number;
  readonly kind: string;
  readonly name: string;
}

const ownDays = (tx: Reader): Promise<OwnDay[]> =>
  tx.selectFrom('calendar_day').select(['date', 'year', 'kind', 'name']).orderBy('date').execute();

/**
 * The calendar of this county: the State Council's arrangements that the release knows, and over them the county's own
 * word. A year that the county entered is known too.
 */
export const countyCalendar = async (tx: Reader): Promise<HolidayCalendar> => {
  const known = holidayCalendar(stateCouncilTables);
  const own = await ownDays(tx);
  const years = await tx.selectFrom('calendar_year').select('year').execute();
  const days = new Map(known.days);
  for (const { date, kind, name } of own)
    if (kind === 'usual') days.delete(date);
    else days.set(date, { date, kind: kind === 'holiday' ? 'holiday' : 'workday', name });
  return { days, years: new Set([...known.years, ...years.map(({ year }) => year)]) };
};

/** The arrangement of one year, each day with whose word it is. */
export const holidayYear = async (tx: Reader, year: number): Promise<HolidayYear> => {
  const table = stateCouncilTables.find((one) => one.year === year);
  const entered = await tx.selectFrom('calendar_year').select('basis').where('year', '=', year).executeTakeFirst();
  const own = (await ownDays(tx)).filter((day) => day.year === year);
  const replaced = new Set(own.map((day) => day.date));
  const built = (table ? daysOf(table) : []).filter((day) => !replaced.has(day.date));
  const days = [
    ...built.map((day) => ({ ...day, origin: 'state-council' })),
    ...own
      .filter((day) => day.kind !== 'usual')
      .map(({ date, kind, name }) => ({ date, kind, name, origin: 'county' })),
  ];
  return {
    year,
    known: table !== undefined || entered !== undefined,
    basis: entered?.basis ?? table?.basis ?? null,
    days: days.map((day) => CalendarDay.parse(day)).toSorted((a, b) => a.date.localeCompare(b.date)),
  };
};
