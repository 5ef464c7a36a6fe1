import { timeZone } from '../kernel/clock/clock.ts';
import type { Dice } from './dice.ts';

/** The Monday after, where a day falls on a weekend. */
export const workingDay = (day: Temporal.PlainDate): Temporal.PlainDate =>
  day.dayOfWeek > 5 ? day.add({ days: 8 - day.dayOfWeek }) : day;

const at = (day: Temporal.PlainDate, minutes: number): Temporal.Instant =>
  day.toZonedDateTime({ timeZone, plainTime: { hour: Math.floor(minutes / 60), minute: minutes % 60 } }).toInstant();

/** A moment in the working hours of a day, or of the Monday after it. */
export const duringWork = (day: Temporal.PlainDate, dice: Dice): Temporal.Instant =>
  at(workingDay(day), dice.between(8 * 60 + 40, 17 * 60 + 20));

/** A given time of a day in the county, hh:mm. */
export const timeOn = (day: Temporal.PlainDate, time: string): Temporal.Instant => {
  const plainTime = Temporal.PlainTime.from(time);
  return day.toZonedDateTime({ timeZone, plainTime }).toInstant();
};

export const localDay = (moment: Temporal.Instant): Temporal.PlainDate =>
  moment.toZonedDateTimeISO(timeZone).toPlainDate();
