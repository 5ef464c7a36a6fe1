import { localTime, momentOf, timeOfDay, zone } from './day.ts';
import type { Moment } from './day.ts';
import type { HolidayCalendar } from './holiday-calendar.ts';
import { workedDateFrom } from './working-days.ts';

/** When to remind: so many days from the due day (`-P3D` before, `P0D` on it, `P1D` after), at a time of day. */
export interface ReminderRule {
  readonly offset: string;
  readonly at: string;
  readonly workingDaysOnly: boolean;
}

/** A reminder to be sent and the rule's offset it comes from. */
export interface Reminder {
  readonly at: Moment;
  readonly offset: string;
}

const offsetShape = /^(-?)P(\d{1,3})D$/;
const mostRules = 20;

const daysOffset = (offset: string): number => {
  const match = offsetShape.exec(offset);
  if (match === null) throw new RangeError(`offset must be like -P3D: ${offset.slice(0, 20)}`);
  return Number(match[2]) * (match[1] === '-' ? -1 : 1);
};

// A reminder before or on the due day may only move earlier, else it could come when nothing can be done any more.
const reminderOf = (due: Temporal.PlainDate, rule: ReminderRule, calendar: HolidayCalendar): Reminder => {
  const days = daysOffset(rule.offset);
  const wished = due.add({ days });
  const day = rule.workingDaysOnly ? workedDateFrom(wished, days > 0 ? 1 : -1, calendar) : wished;
  const time = timeOfDay(rule.at);
  return { at: momentOf(day.toZonedDateTime({ timeZone: zone, plainTime: time }).toInstant()), offset: rule.offset };
};

/**
 * The reminders for a due instant, in time order. Rules that fall together make one reminder, under the offset
 * nearest to the due day. The due day is the one that ends at `dueAt`.
 * Throws RangeError for a malformed rule or more than 20 of them.
 */
export const remindersFor = (dueAt: Moment, rules: readonly ReminderRule[], calendar: HolidayCalendar): Reminder[] => {
  if (rules.length > mostRules) throw new RangeError(`more than ${mostRules} reminder rules`);
  const due = localTime(dueAt).subtract({ milliseconds: 1 }).toPlainDate();
  const nearestLast = rules.toSorted(
    (one, other) => Math.abs(daysOffset(other.offset)) - Math.abs(daysOffset(one.offset)),
  );
  const byInstant = new Map(nearestLast.map((rule) => reminderOf(due, rule, calendar)).map((item) => [item.at, item]));
  return [...byInstant.values()].toSorted((one, other) => (one.at < other.at ? -1 : 1));
};
