import type { Stage } from './stage.ts';
import { duringWork, localDay, workingDaysFrom } from './working-time.ts';

/** Puts something on the agenda for the working hours of a day so many worked days from now. */
export const happenLater = ({ agenda, clock, dice }: Stage, days: number, happening: () => Promise<void>): void =>
  agenda.at(duringWork(workingDaysFrom(localDay(clock.now()), days), dice), happening);
