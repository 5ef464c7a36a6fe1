import { endOf, plainDay, startOf } from '@lianfang/engine/calendar/day';
import { addWorkingDays } from '@lianfang/engine/calendar/working-days';
import { dayOf } from '../../kernel/clock/clock.ts';
import type { Reader } from '../../kernel/database/connect.ts';
import { countyCalendar } from '../system/index.ts';

/** The moment a day begins. */
export const startOfDay = (day: string): string => startOf(plainDay(day));

/** The last day before a due moment: what is due at midnight is due on the day that ends then. */
export const lastDayOf = (dueAt: string): string => dayOf(Temporal.Instant.from(dueAt).subtract({ milliseconds: 1 }));

/** The moment a term ends: 24:00 of the `count`-th working day after the day of `from`, which is not counted itself. */
export const endOfTerm = async (tx: Reader, from: Temporal.Instant, count: number): Promise<string> =>
  endOf(plainDay(addWorkingDays(dayOf(from), count, await countyCalendar(tx))));
