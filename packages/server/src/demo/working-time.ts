import { holidayCalendar, stateCouncilTables } from '@lianfang/engine/calendar/holiday-calendar';
import { addWorkingDays, workedDateFrom } from '@lianfang/engine/calendar/working-days';
import { timeZone } from '../kernel/clock/clock.ts';
import type { Dice } from './dice.ts';

type Day = Temporal.PlainDate;

const calendar = holidayCalendar(stateCouncilTables);

/** The day itself where it is worked, else the first worked day after it. */
export const workingDay = (day: Day): Day => workedDateFrom(day, 1, calendar);

/** So many working days after a day, or before it where the number is negative. */
export const workingDaysFrom = (day: Day, count: number): Day =>
  Temporal.PlainDate.from(addWorkingDays(day.toString(), count, calendar));

const at = (day: Day, minutes: number): Temporal.Instant =>
  day.toZonedDateTime({ timeZone, plainTime: { hour: Math.floor(minutes / 60), minute: minutes % 60 } }).toInstant();

/** A moment in the working hours of a day, or of the first worked day after it. */
export const duringWork = (day: Day, dice: Dice): Temporal.Instant => {
  const minutes = dice.chance(0.55) ? dice.between(9 * 60 + 20, 12 * 60) : dice.between(14 * 60 + 35, 17 * 60 + 40);
  return at(workingDay(day), minutes);
};

/** A given time of a day in the county, hh:mm. */
export const timeOn = (day: Day, time: string): Temporal.Instant => {
  const plainTime = Temporal.PlainTime.from(time);
  return day.toZonedDateTime({ timeZone, plainTime }).toInstant();
};

export const localDay = (moment: Temporal.Instant): Day => moment.toZonedDateTimeISO(timeZone).toPlainDate();

/** The last day on which something due at this moment is in time. */
export const lastDayBefore = (dueAt: string): Day => localDay(Temporal.Instant.from(dueAt).subtract({ seconds: 1 }));

/** The earlier of two days. */
export const earlier = (one: Day, other: Day): Day => (Temporal.PlainDate.compare(one, other) < 0 ? one : other);
