import type { AccountEvent, AccountEvents } from './account-events.ts';
import type { Holding } from './holding.ts';

/** An account that followed money has reached. */
export interface Visit {
  readonly account: number;
  /** The moment from which on its events are known. */
  from: number;
  events: AccountEvents;
  /** Place of the next event. */
  next: number;
  holding: Holding;
  /** More transfers out than the limit: what is in it stays. */
  isHub: boolean;
  /** Its events are no longer what the ledger holds. */
  isStale: boolean;
  /** No followed money reaches it any more. */
  isEmpty: boolean;
  /** It is gone through again as far as this moment: its transfers out until then may have to be taken back. */
  againUntil: number;
  /** Its next transfer out waits for its turn. */
  isExpected: boolean;
  /** How many transfers the ledger had been given when its events were read. */
  givenThen: number;
  /** No followed money leaves it any more, whatever else comes in. */
  isSettled: boolean;
  /** The latest moment at which followed money is known to come in. */
  lastIn: number;
}

/** An account that followed money reaches at a moment; its events are still to be read. */
export const createVisit = (account: number, from: number, holding: Holding, events: AccountEvents): Visit => ({
  account,
  from,
  events,
  next: 0,
  holding,
  isHub: false,
  isStale: true,
  isEmpty: false,
  againUntil: -1,
  isExpected: false,
  givenThen: -1,
  isSettled: false,
  lastIn: from,
});

/** Whether an account has gone on beyond a transfer into it. */
export const hasPassed = (visit: Visit, row: number, at: number): boolean => {
  const last = visit.events.get(visit.next - 1);
  if (last === undefined || last.at < at) return false;
  for (let place = visit.next; ; place += 1) {
    const event = visit.events.get(place);
    if (event?.at !== at) return true;
    if (event.row === row) return false;
  }
};

/**
 * The transfers out that may have left: all that were looked at, and those that are to be gone through again. `given`:
 * how many transfers the ledger was given; once there are more, the events are read no further.
 */
export const outUntilNow = ({ events, againUntil, givenThen }: Visit, given: number): AccountEvent[] => {
  let place = events.known().length;
  if (givenThen === given) while ((events.get(place)?.at ?? Infinity) <= againUntil) place += 1;
  return events.known().filter(({ kind }) => kind === 'out');
};
