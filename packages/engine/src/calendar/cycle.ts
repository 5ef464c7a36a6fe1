import { isDay } from './day.ts';
import type { Day } from './day.ts';
import type { Label } from './label.ts';

/** A day of the month; a day the month does not have means its last day (30 in February → 28 or 29). */
export type DayOfMonth = number | 'last';

/** How often a duty comes round and on which day of its period it is due. Weekday 1 is Monday. */
export type Cycle =
  | { readonly kind: 'once'; readonly due: Day }
  | { readonly kind: 'weekly'; readonly weekday: number }
  | { readonly kind: 'monthly'; readonly day: DayOfMonth }
  | { readonly kind: 'quarterly'; readonly monthOfQuarter: number; readonly day: DayOfMonth }
  | { readonly kind: 'half-yearly'; readonly monthOfHalf: number; readonly day: DayOfMonth }
  | { readonly kind: 'yearly'; readonly months: readonly number[]; readonly day: DayOfMonth }
  | { readonly kind: 'continuous' };

/** The cycles that come round. */
export type RepeatingCycle = Exclude<Cycle, { kind: 'once' } | { kind: 'continuous' }>;

/** Where a due day off work goes: to the next working day, to the one before, or nowhere. */
export type Roll = 'none' | 'forward' | 'backward';

/** Whether a period's due day lies in the period itself or, as in “report last month by the 5th”, in the one after. */
export type DueIn = 'period' | 'next-period';

/** How due days are set, as stored data. */
export interface DueRule {
  readonly roll: Roll;
  readonly dueIn: DueIn;
}

const within = (value: number, low: number, high: number): boolean =>
  Number.isInteger(value) && value >= low && value <= high;

const isDayOfMonth = (day: DayOfMonth): boolean => day === 'last' || within(day, 1, 31);

const areMonths = (months: readonly number[]): boolean =>
  months.length > 0 && new Set(months).size === months.length && months.every((month) => within(month, 1, 12));

const isSound = (cycle: Cycle): boolean => {
  switch (cycle.kind) {
    case 'once':
      return isDay(cycle.due);
    case 'weekly':
      return within(cycle.weekday, 1, 7);
    case 'monthly':
      return isDayOfMonth(cycle.day);
    case 'quarterly':
      return within(cycle.monthOfQuarter, 1, 3) && isDayOfMonth(cycle.day);
    case 'half-yearly':
      return within(cycle.monthOfHalf, 1, 6) && isDayOfMonth(cycle.day);
    case 'yearly':
      return areMonths(cycle.months) && isDayOfMonth(cycle.day);
    case 'continuous':
      return true;
  }
};

/** What is wrong with a cycle, or null: a weekday, month or day out of range, or a date that does not exist. */
export const cycleFault = (cycle: Cycle): Label | null =>
  isSound(cycle) ? null : { zh: '周期的日期不成立', en: 'The cycle names a day, month or weekday that does not exist' };
