import type { Cycle, DueIn } from '../cycle.ts';
import type { Day } from '../day.ts';
import type { HolidayCalendar } from '../holiday-calendar.ts';
import type { Label } from '../label.ts';

/**
 * What a deadline text says. `from` is the first day of work where the text names one. A text that can be meant in
 * two ways, or lacks something, is `unsure` with the question a person has to settle.
 */
export type DeadlineReading =
  | { readonly cycle: Cycle; readonly dueIn: DueIn; readonly from: Day | null }
  | { readonly unsure: Label };

/** What a text is read against: the day the plan was issued, where known, and the holidays. */
export interface DeadlineContext {
  readonly planDate: Day | null;
  readonly calendar: HolidayCalendar;
}

/** Reads one family of writings; null when the text is not of that family. The text is already normalised. */
export type DeadlineForm = (text: string, context: DeadlineContext) => DeadlineReading | null;

/** A duty that comes round. */
export const recurring = (cycle: Cycle, dueIn: DueIn = 'period'): DeadlineReading => ({ cycle, dueIn, from: null });

/** A duty done once by the end of a day. */
export const onceBy = (date: Temporal.PlainDate, from: Temporal.PlainDate | null = null): DeadlineReading => ({
  cycle: { kind: 'once', due: date.toString() },
  dueIn: 'period',
  from: from === null ? null : from.toString(),
});
