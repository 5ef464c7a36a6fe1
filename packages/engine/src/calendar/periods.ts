import { cycleFault } from './cycle.ts';
import type { Cycle, DueRule, RepeatingCycle } from './cycle.ts';
import { endOf, plainDay, startOf } from './day.ts';
import type { Day, Moment } from './day.ts';
import { dueDateIn } from './due-date.ts';
import type { HolidayCalendar } from './holiday-calendar.ts';
import type { Label } from './label.ts';
import { rollDate } from './roll.ts';
import { spanOf } from './spans.ts';
import type { Span } from './spans.ts';

/** One turn of a duty: [start, end) and the instant by which it must be done, null where nothing is ever due. */
export interface Period {
  readonly key: string;
  readonly label: Label;
  readonly start: Moment;
  readonly end: Moment;
  readonly dueDay: Day | null;
  readonly dueAt: Moment | null;
}

/** Due days stay where they fall and lie in their own period. */
export const plainDueRule: DueRule = { roll: 'none', dueIn: 'period' };

const longestYears = 50;

const withDue = (span: Span, due: Temporal.PlainDate | null): Period => ({
  key: span.key,
  label: span.label,
  start: startOf(span.first),
  end: startOf(span.next),
  dueDay: due === null ? null : due.toString(),
  dueAt: due === null ? null : endOf(due),
});

const spansOver = (cycle: RepeatingCycle, from: Temporal.PlainDate, to: Temporal.PlainDate): Span[] => {
  const spans: Span[] = [];
  for (let day = from; Temporal.PlainDate.compare(day, to) < 0;) {
    const span = spanOf(cycle, day);
    spans.push(span);
    day = span.next;
  }
  return spans;
};

const dueOf = (cycle: RepeatingCycle, span: Span, rule: DueRule): Temporal.PlainDate =>
  dueDateIn(cycle, rule.dueIn === 'period' ? span : spanOf(cycle, span.next));

const single = (kind: 'once' | 'continuous', first: Temporal.PlainDate, next: Temporal.PlainDate): Span => ({
  key: kind,
  label: kind === 'once' ? { zh: '一次性', en: 'Once' } : { zh: '长期', en: 'Continuous' },
  first,
  next,
});

/**
 * The periods of a cycle that touch the days [from, to), in order and without gap or overlap. The first and last
 * reach past the range where it cuts them. A duty done once, and one that never ends, is a single period spanning
 * the range. Throws RangeError for a faulty cycle or day and for a range over 50 years.
 */
export const periodsOf = (
  cycle: Cycle,
  from: Day,
  to: Day,
  calendar: HolidayCalendar,
  rule: DueRule = plainDueRule,
): Period[] => {
  const fault = cycleFault(cycle);
  if (fault !== null) throw new RangeError(fault.en);
  const first = plainDay(from);
  const next = plainDay(to);
  if (Temporal.PlainDate.compare(first, next) >= 0) return [];
  if (Temporal.PlainDate.compare(next, first.add({ years: longestYears })) > 0) throw new RangeError('over 50 years');
  if (cycle.kind === 'continuous') return [withDue(single('continuous', first, next), null)];
  const rolled = (due: Temporal.PlainDate) => rollDate(due, rule.roll, calendar);
  if (cycle.kind === 'once') return [withDue(single('once', first, next), rolled(plainDay(cycle.due)))];
  return spansOver(cycle, first, next).map((span) => withDue(span, rolled(dueOf(cycle, span, rule))));
};
