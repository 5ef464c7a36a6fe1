import type { RepeatingCycle } from './cycle.ts';
import type { Label } from './label.ts';

/** A stretch of whole days, `next` being the first day after it. */
export interface Span {
  readonly key: string;
  readonly label: Label;
  readonly first: Temporal.PlainDate;
  readonly next: Temporal.PlainDate;
}

const two = (value: number): string => String(value).padStart(2, '0');

const weekSpan = (day: Temporal.PlainDate): Span => {
  const first = day.subtract({ days: day.dayOfWeek - 1 });
  const year = first.yearOfWeek ?? first.year;
  const week = first.weekOfYear ?? 1;
  return {
    key: `${year}-W${two(week)}`,
    label: { zh: `${year}年第${week}周`, en: `Week ${week}, ${year}` },
    first,
    next: first.add({ weeks: 1 }),
  };
};

const monthsSpan = (year: number, firstMonth: number, lastMonth: number, key: string, label: Label): Span => {
  const first = Temporal.PlainDate.from({ year, month: firstMonth, day: 1 });
  return { key, label, first, next: first.add({ months: lastMonth - firstMonth + 1 }) };
};

const monthSpan = ({ year, month }: Temporal.PlainDate): Span =>
  monthsSpan(year, month, month, `${year}-${two(month)}`, { zh: `${year}年${month}月`, en: `${year}-${two(month)}` });

const quarterSpan = ({ year, month }: Temporal.PlainDate): Span => {
  const quarter = Math.ceil(month / 3);
  const label = { zh: `${year}年第${quarter}季度`, en: `Q${quarter} ${year}` };
  return monthsSpan(year, quarter * 3 - 2, quarter * 3, `${year}-Q${quarter}`, label);
};

const halfSpan = ({ year, month }: Temporal.PlainDate): Span => {
  const half = month <= 6 ? 1 : 2;
  const label = { zh: `${year}年${half === 1 ? '上' : '下'}半年`, en: `H${half} ${year}` };
  return monthsSpan(year, half * 6 - 5, half * 6, `${year}-H${half}`, label);
};

// Yearly duties never straddle 31 December, because units are assessed by the calendar year: each due month closes
// a part of the year and the last part runs on to December.
const yearSpan = ({ year, month }: Temporal.PlainDate, dueMonths: readonly number[]): Span => {
  const months = dueMonths.toSorted((one, other) => one - other);
  const parts = months.length;
  if (parts <= 1) return monthsSpan(year, 1, 12, `${year}`, { zh: `${year}年`, en: `${year}` });
  const found = months.findIndex((last) => month <= last);
  const part = found === -1 ? parts : found + 1;
  const from = part === 1 ? 1 : (months[part - 2] ?? 0) + 1;
  const to = part === parts ? 12 : (months[part - 1] ?? 12);
  const label = { zh: `${year}年第${part}次（共${parts}次）`, en: `${part} of ${parts}, ${year}` };
  return monthsSpan(year, from, to, `${year}-${part}of${parts}`, label);
};

/** The period of a cycle that a day belongs to. Keys: 2026-W12, 2026-03, 2026-Q1, 2026-H1, 2026, 2026-1of2. */
export const spanOf = (cycle: RepeatingCycle, day: Temporal.PlainDate): Span => {
  switch (cycle.kind) {
    case 'weekly':
      return weekSpan(day);
    case 'monthly':
      return monthSpan(day);
    case 'quarterly':
      return quarterSpan(day);
    case 'half-yearly':
      return halfSpan(day);
    case 'yearly':
      return yearSpan(day, cycle.months);
  }
};
