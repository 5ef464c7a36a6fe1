import type { ReminderRule } from '@lianfang/contract/supervision/rungs';
import type { HolidayCalendar } from '@lianfang/engine/calendar/holiday-calendar';
import { nextAllowedInstant, type QuietHours } from '@lianfang/engine/calendar/quiet-hours';
import { remindersFor } from '@lianfang/engine/calendar/reminders';

/** A reminder that was missed for longer (the platform stood still) is not sent any more. */
export const catchUp = { hours: 24 };

/**
 * The rule by which periods due at `dueAt` are to be reminded now, or null: the latest whose moment, put off to the
 * end of quiet hours, has come. Of several missed ones only the last is of use.
 */
export const reminderNow = (
  dueAt: string,
  rules: readonly ReminderRule[],
  when: { readonly calendar: HolidayCalendar; readonly quiet: QuietHours },
  now: Temporal.Instant,
): ReminderRule | null => {
  const earliest = now.subtract(catchUp);
  const come = remindersFor(dueAt, rules, when.calendar).filter(({ at }) => {
    const put = Temporal.Instant.from(nextAllowedInstant(at, when.quiet, when.calendar));
    return Temporal.Instant.compare(put, now) <= 0 && Temporal.Instant.compare(put, earliest) > 0;
  });
  const last = come.at(-1);
  return rules.find((rule) => rule.offset === last?.offset) ?? null;
};
