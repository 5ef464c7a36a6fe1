/**
 * Spreadsheets count days. Day 60 of the 1900 system is 29 February 1900, which never was, so counting from
 * 30 December 1899 is right from 1 March 1900 on, and one day off before.
 */
const epoch = Temporal.PlainDate.from('1899-12-30');
const epoch1904 = Temporal.PlainDate.from('1904-01-01');
const secondsPerDay = 86_400;
const missingDay = 60;
/** 9999-12-31, the last day of the 1900 system. */
const lastDay = 2_958_465;

export const serialOfDay = (day: Temporal.PlainDate): number => epoch.until(day, { largestUnit: 'day' }).days;

/** A local date and time as a serial number, to the second. */
export const serialOfMoment = (at: Temporal.PlainDateTime): number =>
  serialOfDay(at.toPlainDate()) + (at.hour * 3600 + at.minute * 60 + at.second) / secondsPerDay;

const timeText = (seconds: number): string => Temporal.PlainTime.from('00:00').add({ seconds }).toString().slice(0, 8);

const dayText = (days: number, from1904: boolean): string => {
  if (from1904) return epoch1904.add({ days }).toString();
  return epoch.add({ days: days < missingDay ? days + 1 : days }).toString();
};

/**
 * A serial number as text: 2026-07-01, 2026-07-01 09:30:00, or 09:30:00 for a time without a day. Undefined when it is
 * no day of the calendar that spreadsheets know.
 */
export const textOfSerial = (serial: number, from1904: boolean): string | undefined => {
  if (!(serial >= 0 && serial <= lastDay)) return undefined;
  const total = Math.round(serial * secondsPerDay);
  const days = Math.floor(total / secondsPerDay);
  const seconds = total % secondsPerDay;
  if (days === 0) return timeText(seconds);
  return seconds === 0 ? dayText(days, from1904) : `${dayText(days, from1904)} ${timeText(seconds)}`;
};
