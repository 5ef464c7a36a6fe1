import type { Day } from './day.ts';

/** A day on which the notice departs from Monday-to-Friday, or names a weekend day as holiday. */
export interface CalendarDay {
  readonly date: Day;
  readonly kind: 'holiday' | 'workday';
  readonly name: string;
}

/** One sentence of a holiday notice: the days off (both ends included) and the weekend days worked in exchange. */
export interface HolidayArrangement {
  readonly name: string;
  readonly from: Day;
  readonly to: Day;
  readonly workedInstead: readonly Day[];
}

/** The holidays of one year with the notice they rest on; a county adds local holidays as a further table. */
export interface HolidayTable {
  readonly year: number;
  readonly basis: string;
  readonly arrangements: readonly HolidayArrangement[];
}
