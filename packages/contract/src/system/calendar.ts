import { z } from 'zod';
import { Day, Line, Name } from '../values.ts';

export const CalendarYear = z.coerce.number().int().min(2020).max(2100);

/** A day that is not what its weekday says. `origin` tells the State Council's arrangement from the county's own word. */
export const CalendarDay = z.strictObject({
  date: Day,
  kind: z.enum(['holiday', 'workday']),
  name: Name,
  origin: z.enum(['state-council', 'county']),
});
export type CalendarDay = z.infer<typeof CalendarDay>;

/** One sentence of a holiday notice: days off, both ends included, and the weekend days worked in exchange. */
export const Arrangement = z.strictObject({
  name: Name,
  from: Day,
  to: Day,
  workedInstead: z.array(Day).max(10),
});
export type Arrangement = z.infer<typeof Arrangement>;

/** The arrangement of a year. Where it is not known yet only Saturdays and Sundays count as days off. */
export const HolidayYear = z.strictObject({
  year: z.number().int(),
  known: z.boolean(),
  /** The notice it rests on. */
  basis: Line.nullable(),
  days: z.array(CalendarDay),
});
export type HolidayYear = z.infer<typeof HolidayYear>;
