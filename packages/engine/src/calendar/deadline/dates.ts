import { unsure } from './doubts.ts';
import { onceBy } from './reading.ts';
import type { DeadlineContext, DeadlineReading } from './reading.ts';
import { plainDay } from '../day.ts';

/** Optional year (2025年, 今年, 明年), one capture. */
export const yearPart = String.raw`(?:(\d{4}|今|本|明)年)?`;
/** Optional “before”, which for a day or an end includes that day. */
export const before = '(?:之前|以前|前)?';

/** The year a text means: as written, or the plan's own; null when neither is known. */
export const yearOf = (written: string | undefined, { planDate }: DeadlineContext): number | null => {
  if (written !== undefined && /^\d/.test(written)) return Number(written);
  if (planDate === null) return null;
  return plainDay(planDate).year + (written === '明' ? 1 : 0);
};

/** An existing date, or null. */
export const dateOf = (year: number, month: number, day: number | 'last'): Temporal.PlainDate | null => {
  if (month < 1 || month > 12 || year < 1900 || year > 2199) return null;
  const first = Temporal.PlainDate.from({ year, month, day: 1 });
  const ordinal = day === 'last' ? first.daysInMonth : day;
  return ordinal < 1 || ordinal > first.daysInMonth ? null : first.with({ day: ordinal });
};

/** A single due day, refused when it does not exist or lies before the plan was issued. */
export const dueOnce = (
  year: number | null,
  month: number,
  day: number | 'last',
  context: DeadlineContext,
): DeadlineReading => {
  if (year === null) return unsure('noPlanDate');
  const date = dateOf(year, month, day);
  if (date === null) return unsure('noSuchDay');
  return context.planDate !== null && date.toString() < context.planDate ? unsure('beforePlan') : onceBy(date);
};
