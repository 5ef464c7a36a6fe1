import type { TodayItem, TodayKind } from '@lianfang/contract/home/today';
import { dayOf } from '../../kernel/clock/clock.ts';
import { dueState } from '@lianfang/engine/calendar/due-state';

/** From how long before it is due a thing is marked as due soon, hours. */
const dueSoonHours = 72;

/** How urgent a due moment is at `now`; what is due at midnight belongs to the day that ends then. */
export const urgencyOf = (dueAt: string | null, now: Temporal.Instant): TodayItem['state'] => {
  if (dueAt === null) return 'no-date';
  const state = dueState(dueAt, null, now.toString(), { dueSoonHours });
  if (state === 'overdue') return 'overdue';
  if (dayOf(Temporal.Instant.from(dueAt).subtract({ seconds: 1 })) === dayOf(now)) return 'today';
  return state === 'due-soon' ? 'due-soon' : 'upcoming';
};

/** One source of the work list: its items, and how many there are in all. */
export interface TodaySource {
  readonly items: readonly TodayItem[];
  readonly counts: readonly { readonly kind: TodayKind; readonly count: number; readonly overdue: number }[];
}

const order: readonly TodayItem['state'][] = ['overdue', 'today', 'due-soon', 'no-date', 'upcoming'];

/** The sources as one list, the most urgent first; what has waited longer comes first within the same urgency. */
export const mergeSources = (sources: readonly TodaySource[], limit: number): TodaySource => ({
  items: sources
    .flatMap((source) => source.items)
    .toSorted(
      (a, b) =>
        order.indexOf(a.state) - order.indexOf(b.state) ||
        (a.dueAt ?? '9').localeCompare(b.dueAt ?? '9') ||
        a.title.zh.localeCompare(b.title.zh, 'zh'),
    )
    .slice(0, limit),
  counts: sources.flatMap((source) => source.counts).filter((one) => one.count > 0),
});

/** How many items there are of each kind, and how many of them are overdue. */
export const countKinds = (items: readonly TodayItem[]): TodaySource['counts'] =>
  [...Map.groupBy(items, (item) => item.kind)].map(([kind, ofKind]) => ({
    kind,
    count: ofKind.length,
    overdue: ofKind.filter((item) => item.state === 'overdue').length,
  }));
