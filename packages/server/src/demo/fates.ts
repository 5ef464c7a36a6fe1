import type { TaskRecord } from '@lianfang/contract/tasks/tasks';
import type { Dice } from './dice.ts';
import type { Habit } from './units.ts';
import { lastDayBefore, localDay, workingDay, workingDaysFrom } from './working-time.ts';

/** What becomes of one round of a task. Days are worked days; null where nothing of the kind happens. */
export interface Fate {
  readonly handedInOn: Temporal.PlainDate | null;
  readonly waivedOn: Temporal.PlainDate | null;
  readonly returned: boolean;
}

interface Odds {
  readonly inTime: number;
  readonly late: number;
  readonly waived: number;
  readonly returned: number;
}

/** What is left over comes weeks later, when the office has pressed for it, or never. */
const odds: Readonly<Record<Habit, Odds>> = {
  diligent: { inTime: 0.95, late: 0.04, waived: 0.005, returned: 0.05 },
  usual: { inTime: 0.8, late: 0.14, waived: 0.02, returned: 0.11 },
  slack: { inTime: 0.5, late: 0.24, waived: 0.02, returned: 0.3 },
};

const madeUp: Readonly<Record<Habit, number>> = { diligent: 1, usual: 0.85, slack: 0.6 };

const laterOf = (one: Temporal.PlainDate, other: Temporal.PlainDate): Temporal.PlainDate =>
  Temporal.PlainDate.compare(one, other) > 0 ? one : other;

/** Draws the fate of a round that is due at a moment. */
export const fateOf = (
  period: Pick<TaskRecord['periods'][number], 'startsAt' | 'dueAt'>,
  habit: Habit,
  dice: Dice,
): Fate | null => {
  if (period.dueAt === null) return null;
  const lastDay = lastDayBefore(period.dueAt);
  const firstDay = workingDay(localDay(Temporal.Instant.from(period.startsAt)));
  const weekly = firstDay.until(lastDay).days < 8;
  const drawn = dice.between(0, 999) / 1000;
  const { inTime, late, waived, returned } = odds[habit];
  const isReturned = dice.chance(returned);
  const ahead = weekly ? dice.between(0, 1) : dice.between(1, 6);
  const behind = weekly ? dice.between(1, 3) : dice.between(1, 5);
  const none = { handedInOn: null, waivedOn: null, returned: false };
  if (drawn < inTime) {
    const day = workingDaysFrom(workingDaysFrom(lastDay.add({ days: 1 }), -1), -ahead);
    return { ...none, handedInOn: laterOf(day, firstDay), returned: isReturned };
  }
  if (drawn < inTime + late) return { ...none, handedInOn: workingDaysFrom(lastDay, behind), returned: isReturned };
  if (drawn < inTime + late + waived) return { ...none, waivedOn: laterOf(workingDaysFrom(lastDay, -3), firstDay) };
  return dice.chance(madeUp[habit]) ? { ...none, handedInOn: workingDaysFrom(lastDay, dice.between(14, 38)) } : none;
};
