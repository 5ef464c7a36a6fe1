import type { DayOfMonth, RepeatingCycle } from './cycle.ts';
import type { Span } from './spans.ts';

const dayInMonth = (month: Temporal.PlainDate, day: DayOfMonth): Temporal.PlainDate =>
  month.with({ day: day === 'last' ? month.daysInMonth : Math.min(day, month.daysInMonth) });

const monthOf = (span: Span, ordinal: number): Temporal.PlainDate => span.first.add({ months: ordinal - 1 });

const yearlyMonth = (span: Span, months: readonly number[]): Temporal.PlainDate => {
  const { year, month: from } = span.first;
  const to = span.next.subtract({ days: 1 }).month;
  const month = months.find((due) => due >= from && due <= to) ?? to;
  return Temporal.PlainDate.from({ year, month, day: 1 });
};

/** The day of a period on which the duty is due, before any rolling. */
export const dueDateIn = (cycle: RepeatingCycle, span: Span): Temporal.PlainDate => {
  switch (cycle.kind) {
    case 'weekly':
      return span.first.add({ days: cycle.weekday - 1 });
    case 'monthly':
      return dayInMonth(span.first, cycle.day);
    case 'quarterly':
      return dayInMonth(monthOf(span, cycle.monthOfQuarter), cycle.day);
    case 'half-yearly':
      return dayInMonth(monthOf(span, cycle.monthOfHalf), cycle.day);
    case 'yearly':
      return dayInMonth(yearlyMonth(span, cycle.months), cycle.day);
  }
};
