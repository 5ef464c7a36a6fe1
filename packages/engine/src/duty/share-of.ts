import { type Moment, momentOf } from '../calendar/day.ts';

/** The moment at which a share of a term has passed: 50 is half way from `from` to `end`. Percent is 1 to 100. */
export const shareOfTerm = (from: Moment, end: Moment, percent: number): Moment => {
  if (!Number.isInteger(percent) || percent < 1 || percent > 100) throw new RangeError(`share of ${percent} %`);
  const start = Temporal.Instant.from(from).epochMilliseconds;
  const whole = Temporal.Instant.from(end).epochMilliseconds - start;
  return momentOf(Temporal.Instant.fromEpochMilliseconds(start + Math.floor((whole * percent) / 100)));
};
