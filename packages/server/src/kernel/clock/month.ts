import { timeZone } from './clock.ts';

/**
 * A month in the county's time. What happens at an instant lies in [from, to); what is due lies in (from, to], because
 * a day's term ends at 24:00. `until` is the end of the month, or now while it still runs: nothing after it counts.
 */
export interface MonthSpan {
  /** YYYY-MM. */
  readonly month: string;
  readonly from: Temporal.Instant;
  readonly to: Temporal.Instant;
  readonly until: Temporal.Instant;
}

const startOf = (month: Temporal.PlainYearMonth): Temporal.Instant =>
  month.toPlainDate({ day: 1 }).toZonedDateTime(timeZone).toInstant();

/** The month `YYYY-MM` as it stands at `now`. Throws RangeError where the text is no month. */
export const monthSpan = (month: string, now: Temporal.Instant): MonthSpan => {
  const first = Temporal.PlainYearMonth.from(month);
  const to = startOf(first.add({ months: 1 }));
  return { month, from: startOf(first), to, until: Temporal.Instant.compare(now, to) < 0 ? now : to };
};

/** The month in which an instant lies. */
export const monthOf = (at: Temporal.Instant): string =>
  at.toZonedDateTimeISO(timeZone).toPlainDate().toPlainYearMonth().toString();

/** The month so many months later, or earlier where negative. */
export const monthAfter = (month: string, months: number): string =>
  Temporal.PlainYearMonth.from(month).add({ months }).toString();

/** Whether the whole month lies before `now`. */
export const isOver = (span: MonthSpan): boolean => span.until.equals(span.to);

/** The first day of a month, as a `date` column keeps it. */
export const firstDay = (month: string): string => `${month}-01`;
