import type { Moment } from '../calendar/day.ts';
import type { HolidayCalendar } from '../calendar/holiday-calendar.ts';
import { beforeEnd, endOfTerm, type Term } from './term.ts';

/** A clock of the law as data: how long it runs and how long before its end it warns. */
export interface ClockRule {
  readonly term: Term;
  readonly warnBefore: readonly Term[];
}

/** A running clock: [from, end) and the moments at which it warns, in order. */
export interface Clock {
  readonly from: Moment;
  readonly end: Moment;
  readonly warnings: readonly Moment[];
}

/** Starts a clock. A warning that would come before the start is left out. Throws RangeError for a faulty term. */
export const startClock = (from: Moment, { term, warnBefore }: ClockRule, calendar: HolidayCalendar): Clock => {
  const end = endOfTerm(from, term, calendar);
  const warnings = warnBefore.map((before) => beforeEnd(end, before, calendar)).filter((at) => at > from && at < end);
  return { from, end, warnings: [...new Set(warnings)].toSorted() };
};

/** How a clock stands: running, warned `count` times, or run out. The end itself is past. */
export const clockState = (
  clock: Clock,
  now: Moment,
): { readonly state: 'running' | 'warned' | 'over'; readonly warned: number } => {
  const warned = clock.warnings.filter((at) => at <= now).length;
  if (now >= clock.end) return { state: 'over', warned };
  return { state: warned > 0 ? 'warned' : 'running', warned };
};
