import { Cycle } from '@lianfang/contract/cycle';
import type { MeasureTerm } from '@lianfang/contract/plans/ledger';
import type { Words } from '@lianfang/contract/words';
import { holidayCalendar, stateCouncilTables } from '@lianfang/engine/calendar/holiday-calendar';
import { readDeadline } from '@lianfang/engine/calendar/deadline/read-deadline';

/** What a written deadline means. */
export type ReadTerm = Pick<MeasureTerm, 'cycle' | 'dueIn' | 'startsOn'> & {
  /** The question to settle where it cannot be read in one way. */
  readonly question: Words | null;
};

const unread = { cycle: null, dueIn: 'period', startsOn: null } as const;

/** Reads a written deadline against the day the plan was issued; nothing written is no question. */
export const readTerm = (text: string | null, issuedOn: string | null): ReadTerm => {
  if (text === null) return { ...unread, question: null };
  const reading = readDeadline(text, { planDate: issuedOn, calendar: holidayCalendar(stateCouncilTables) });
  if ('unsure' in reading) return { ...unread, question: reading.unsure };
  return { cycle: Cycle.parse(reading.cycle), dueIn: reading.dueIn, startsOn: reading.from, question: null };
};
