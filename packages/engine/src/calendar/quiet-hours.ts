import { localTime, momentOf, timeOfDay, zone } from './day.ts';
import type { Moment } from './day.ts';
import type { HolidayCalendar } from './holiday-calendar.ts';
import { isWorkedDate, workedDateFrom } from './working-days.ts';

/** When nobody is to be disturbed: [from, to) each day, over midnight when `from` is later; equal times mean never. */
export interface QuietHours {
  readonly from: string;
  readonly to: string;
  readonly workingDaysOnly: boolean;
}

type Local = Temporal.ZonedDateTime;

const compare = Temporal.PlainTime.compare;

// The end of the quiet stretch a time lies in, or null when it is not quiet then.
const endOfQuiet = (local: Local, from: Temporal.PlainTime, to: Temporal.PlainTime): Local | null => {
  const time = local.toPlainTime();
  const overMidnight = compare(from, to) > 0;
  const afterFrom = compare(time, from) >= 0;
  const beforeTo = compare(time, to) < 0;
  if (overMidnight ? !afterFrom && !beforeTo : !afterFrom || !beforeTo) return null;
  const day = local.toPlainDate().add({ days: overMidnight && afterFrom ? 1 : 0 });
  return day.toZonedDateTime({ timeZone: zone, plainTime: to });
};

/**
 * The first instant at or after `at` outside the quiet hours and, where asked, on a working day.
 * Throws RangeError for a text that is no instant or time of day.
 */
export const nextAllowedInstant = (at: Moment, quiet: QuietHours, calendar: HolidayCalendar): Moment => {
  const from = timeOfDay(quiet.from);
  const to = timeOfDay(quiet.to);
  let local = localTime(at);
  for (;;) {
    if (quiet.workingDaysOnly && !isWorkedDate(local.toPlainDate(), calendar)) {
      local = workedDateFrom(local.toPlainDate(), 1, calendar).toZonedDateTime(zone);
    }
    const end = endOfQuiet(local, from, to);
    if (end === null) return momentOf(local.toInstant());
    local = end;
  }
};
