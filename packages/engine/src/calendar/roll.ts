import type { Roll } from './cycle.ts';
import type { HolidayCalendar } from './holiday-calendar.ts';
import { workedDateFrom } from './working-days.ts';

/** The date a due date moves to when it falls on a day off. A date that is worked stays where it is. */
export const rollDate = (date: Temporal.PlainDate, roll: Roll, calendar: HolidayCalendar): Temporal.PlainDate =>
  roll === 'none' ? date : workedDateFrom(date, roll === 'forward' ? 1 : -1, calendar);
