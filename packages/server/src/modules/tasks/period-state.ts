import type { PeriodState } from '@lianfang/contract/tasks/tasks';
import { dueState } from '@lianfang/engine/calendar/due-state';

/** The stored facts of a period from which its state at a moment follows. */
export interface PeriodFacts {
  readonly report_state: string | null;
  readonly due_at: string | null;
  readonly submitted_at: string | null;
  readonly waived_at: string | null;
}

/** From how long before it is due a period counts as due soon. */
export const dueSoonHours = 72;

/** How a period stands at `now`: what was handed in, handed back, or is owed. */
export const periodStateOf = (period: PeriodFacts, now: Temporal.Instant): PeriodState => {
  if (period.waived_at !== null) return 'waived';
  const due = dueState(period.due_at, period.submitted_at, now.toString(), { dueSoonHours });
  if (period.report_state === 'accepted') return due === 'late' ? 'accepted-late' : 'accepted';
  if (period.report_state === 'submitted' || period.report_state === 'returned') return period.report_state;
  const open = dueState(period.due_at, null, now.toString(), { dueSoonHours });
  return open === 'overdue' || open === 'due-soon' ? open : 'upcoming';
};
