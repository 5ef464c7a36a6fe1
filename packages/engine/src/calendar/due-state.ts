import type { Moment } from './day.ts';

/** Where a duty stands. A handed-in report is on time or late for good; an open one moves with the clock. */
export type DueState = 'upcoming' | 'due-soon' | 'overdue' | 'on-time' | 'late';

/** From how long before the due instant a duty counts as due soon, in hours. */
export interface DueThresholds {
  readonly dueSoonHours: number;
}

const hour = 3_600_000;
const at = (moment: Moment): number => Temporal.Instant.from(moment).epochMilliseconds;

/**
 * The state of a duty at `now`. The due instant itself is already too late, since it is the start of the next day.
 * A duty without a due instant is never late. Throws RangeError for a text that is no instant.
 */
export const dueState = (
  dueAt: Moment | null,
  submittedAt: Moment | null,
  now: Moment,
  thresholds: DueThresholds,
): DueState => {
  if (dueAt === null) return submittedAt === null ? 'upcoming' : 'on-time';
  const due = at(dueAt);
  if (submittedAt !== null) return at(submittedAt) < due ? 'on-time' : 'late';
  const left = due - at(now);
  if (left <= 0) return 'overdue';
  return left <= thresholds.dueSoonHours * hour ? 'due-soon' : 'upcoming';
};
