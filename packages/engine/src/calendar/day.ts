/** Every civil date of the product is read in this zone. */
export const zone = 'Asia/Shanghai';

/** A civil day in Asia/Shanghai, `YYYY-MM-DD`. */
export type Day = string;
/** An instant, ISO 8601 in UTC with milliseconds, so that text order is time order. */
export type Moment = string;

const written = /^(?:19|20|21)\d{2}-\d{2}-\d{2}$/;

/** The day as a date to count with. Throws RangeError for anything but an existing day of 1900–2199. */
export const plainDay = (day: Day): Temporal.PlainDate => {
  if (!written.test(day)) throw new RangeError(`not a day between 1900 and 2199: ${day.slice(0, 40)}`);
  return Temporal.PlainDate.from(day, { overflow: 'reject' });
};

/** Whether the text is an existing day of 1900–2199. */
export const isDay = (day: string): boolean => {
  try {
    plainDay(day);
    return true;
  } catch {
    return false;
  }
};

/** An instant in the one form used everywhere: UTC, milliseconds. */
export const momentOf = (instant: Temporal.Instant): Moment => instant.toString({ smallestUnit: 'millisecond' });

/** The instant a day begins (00:00 in Asia/Shanghai). */
export const startOf = (date: Temporal.PlainDate): Moment => momentOf(date.toZonedDateTime(zone).toInstant());

/** The instant a day ends: 24:00, which is the start of the next day. A report at this very instant is late. */
export const endOf = (date: Temporal.PlainDate): Moment => startOf(date.add({ days: 1 }));

/** The civil time of an instant in Asia/Shanghai. Throws RangeError for a text that is no instant. */
export const localTime = (moment: Moment): Temporal.ZonedDateTime =>
  Temporal.Instant.from(moment).toZonedDateTimeISO(zone);

const clock = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

/** A time of day written `HH:MM`. Throws RangeError for anything else. */
export const timeOfDay = (text: string): Temporal.PlainTime => {
  if (!clock.test(text)) throw new RangeError(`not a time of day HH:MM: ${text.slice(0, 20)}`);
  return Temporal.PlainTime.from(text);
};
