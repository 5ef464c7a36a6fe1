import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { Day, Line, Name } from '../values.ts';
import { Arrangement, CalendarYear, HolidayYear } from './calendar.ts';
import { systemRefusals } from './refusals.ts';

/** What clients may ask of the holiday calendar. */
export const calendarEndpoints = {
  readHolidayYear: endpoint({
    id: 'readHolidayYear',
    method: 'GET',
    path: '/api/calendar/:year',
    action: 'calendar.read',
    summary: { zh: '节假日安排', en: 'The holidays of a year' },
    params: z.strictObject({ year: CalendarYear }),
    reply: HolidayYear,
  }),
  importHolidayYear: endpoint({
    id: 'importHolidayYear',
    method: 'PUT',
    path: '/api/calendar/:year',
    action: 'calendar.change',
    summary: { zh: '录入全年节假日安排', en: 'Enter the notice of a year, in place of what the county had entered' },
    params: z.strictObject({ year: CalendarYear }),
    body: z.strictObject({ basis: Line, arrangements: z.array(Arrangement).min(1).max(30) }),
    reply: HolidayYear,
    refuses: [systemRefusals.dayTwice, systemRefusals.dayOutsideYear, systemRefusals.workdayOnWeekday],
  }),
  changeCalendarDay: endpoint({
    id: 'changeCalendarDay',
    method: 'PUT',
    path: '/api/calendar/days/:day',
    action: 'calendar.change',
    summary: { zh: '调整某一天', en: 'Make one day a holiday, a working day, or what its weekday says' },
    params: z.strictObject({ day: Day }),
    body: z.strictObject({ kind: z.enum(['holiday', 'workday', 'usual']), name: Name }),
    reply: HolidayYear,
  }),
} as const;
