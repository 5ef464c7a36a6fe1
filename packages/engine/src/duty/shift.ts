import { type Day, type Moment, momentOf, plainDay, timeOfDay, zone } from '../calendar/day.ts';

/** A shift of one day. `until` at or before `from` means the day after; both HH:MM in Asia/Shanghai. */
export interface ShiftTimes {
  readonly day: Day;
  readonly from: string;
  readonly until: string;
}

/** A span of time [start, end). */
export interface Span {
  readonly start: Moment;
  readonly end: Moment;
}

const at = (date: Temporal.PlainDate, time: string): Moment =>
  momentOf(date.toZonedDateTime({ timeZone: zone, plainTime: timeOfDay(time) }).toInstant());

/** From when until when a shift runs; over midnight where its end is not after its beginning. Throws RangeError. */
export const spanOfShift = ({ day, from, until }: ShiftTimes): Span => {
  const date = plainDay(day);
  return { start: at(date, from), end: at(until > from ? date : date.add({ days: 1 }), until) };
};

/** Those of the shifts that run at a moment. */
export const onDutyAt = <S extends Span>(shifts: readonly S[], moment: Moment): S[] =>
  shifts.filter(({ start, end }) => start <= moment && moment < end);

/** The spans within [start, end) that no shift covers, in order. */
export const gapsIn = (shifts: readonly Span[], { start, end }: Span): Span[] => {
  const gaps: Span[] = [];
  let covered = start;
  for (const shift of shifts.toSorted((a, b) => (a.start < b.start ? -1 : 1))) {
    if (shift.start >= end) break;
    if (shift.start > covered) gaps.push({ start: covered, end: shift.start });
    if (shift.end > covered) covered = shift.end;
  }
  return covered < end ? [...gaps, { start: covered, end }] : gaps;
};
