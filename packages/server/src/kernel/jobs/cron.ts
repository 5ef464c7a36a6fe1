import { timeZone } from '../clock/clock.ts';

/** The five fields of a cron line as the values that each takes. */
interface Cron {
  readonly minutes: readonly number[];
  readonly hours: readonly number[];
  readonly days: readonly number[];
  readonly months: readonly number[];
  /** 1 Monday to 7 Sunday. */
  readonly weekdays: readonly number[];
  /** Both kinds of day are restricted: then either is enough, as cron has it. */
  readonly eitherDay: boolean;
}

const rangeOf = (text: string, low: number, high: number): [number, number] => {
  if (text === '*') return [low, high];
  const [from, to = from] = text.split('-').map(Number);
  if (from === undefined || to === undefined || !(from >= low && to <= high && from <= to))
    throw new Error(`"${text}" is no part of a cron line between ${low} and ${high}`);
  return [from, to];
};

const valuesOf = (field: string, low: number, high: number): number[] => {
  const values = field.split(',').flatMap((part) => {
    const [range = '', step = '1'] = part.split('/');
    const [from, to] = rangeOf(range, low, high);
    const by = Number(step);
    if (!Number.isInteger(by) || by < 1) throw new Error(`"${part}" has no step`);
    return Array.from({ length: Math.floor((to - from) / by) + 1 }, (_, index) => from + index * by);
  });
  return [...new Set(values)].toSorted((a, b) => a - b);
};

/** Reads "minute hour day month weekday" with *, lists, ranges and steps. Throws where it is none. */
export const parseCron = (line: string): Cron => {
  const fields = line.trim().split(/\s+/);
  if (fields.length !== 5) throw new Error(`"${line}" has not the five fields of a cron line`);
  const [minute = '', hour = '', day = '', month = '', weekday = ''] = fields;
  return {
    minutes: valuesOf(minute, 0, 59),
    hours: valuesOf(hour, 0, 23),
    days: valuesOf(day, 1, 31),
    months: valuesOf(month, 1, 12),
    weekdays: [...new Set(valuesOf(weekday, 0, 7).map((one) => (one === 0 ? 7 : one)))],
    eitherDay: day !== '*' && weekday !== '*',
  };
};

const matchesDay = (cron: Cron, date: Temporal.PlainDate): boolean => {
  const byDay = cron.days.includes(date.day);
  const byWeekday = cron.weekdays.includes(date.dayOfWeek);
  return cron.months.includes(date.month) && (cron.eitherDay ? byDay || byWeekday : byDay && byWeekday);
};

const lastTimeOn = (cron: Cron, limit: Temporal.PlainTime): Temporal.PlainTime | null => {
  const times = cron.hours.flatMap((hour) => cron.minutes.map((minute) => Temporal.PlainTime.from({ hour, minute })));
  return times.findLast((time) => Temporal.PlainTime.compare(time, limit) <= 0) ?? null;
};

const endOfDay = Temporal.PlainTime.from('23:59');

/**
 * The latest moment, not after `now`, that a cron line names in the county's time zone; null where it names none in
 * the four years before (29 February comes once in four).
 */
export const lastOccurrence = (line: string, now: Temporal.Instant): Temporal.Instant | null => {
  const cron = parseCron(line);
  const local = now.toZonedDateTimeISO(timeZone);
  const today = local.toPlainDate();
  for (let back = 0; back <= 1462; back += 1) {
    const date = today.subtract({ days: back });
    if (!matchesDay(cron, date)) continue;
    const time = lastTimeOn(cron, back === 0 ? local.toPlainTime() : endOfDay);
    if (time) return date.toZonedDateTime({ timeZone, plainTime: time }).toInstant();
  }
  return null;
};
