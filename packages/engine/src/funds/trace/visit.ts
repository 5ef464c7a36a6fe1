import type { Ledger } from '../ledger/ledger.ts';
import { rowAt } from '../ledger/row-list.ts';
import type { Holding } from './holding.ts';

/**
 * One thing that happens to an account in a trace: a transfer in or out by its row, or an origin put into it (`row` is
 * then the place of the origin). Money that comes at a moment is there before money leaves at it.
 */
export interface AccountEvent {
  readonly kind: 'in' | 'out' | 'origin';
  readonly row: number;
  readonly at: number;
  /** Place among the transfers of one moment that hang together; 0 where nothing comes into the account at it. */
  readonly turn: number;
}

/** An account that followed money has reached. */
export interface Visit {
  readonly account: number;
  /** The moment from which on its events are known. */
  from: number;
  events: AccountEvent[];
  /** Place of the next event. */
  next: number;
  holding: Holding;
  /** More transfers out than the limit: what is in it stays. */
  isHub: boolean;
  /** Its events are no longer what the ledger holds. */
  isStale: boolean;
  /** No followed money reaches it any more. */
  isEmpty: boolean;
  /** It was gone through before, so that its transfers out may have to be taken back. */
  isAgain: boolean;
  /** Its next transfer out waits for its turn. */
  isExpected: boolean;
  /** The latest moment at which followed money is known to come in. */
  lastIn: number;
}

/** An account that followed money reaches at a moment; its events are still to be read. */
export const createVisit = (account: number, from: number, holding: Holding): Visit => ({
  account,
  from,
  events: [],
  next: 0,
  holding,
  isHub: false,
  isStale: true,
  isEmpty: false,
  isAgain: false,
  isExpected: false,
  lastIn: from,
});

/** Gives the place of a row among those of its moment. */
export type TurnOf = (row: number) => number;

const eventsOf = (
  ledger: Ledger,
  kind: 'in' | 'out',
  account: number,
  [from, until]: readonly [number, number],
): AccountEvent[] => {
  const list = kind === 'in' ? ledger.incoming(account) : ledger.outgoing(account);
  const events: AccountEvent[] = [];
  for (let place = ledger.placeAt(list, from); place < list.end; place += 1) {
    const row = rowAt(list, place);
    const at = ledger.rows.at.get(row);
    if (at > until) break;
    if (ledger.moves(row)) events.push({ kind, row, at, turn: 0 });
  }
  return events;
};

const endOfMoment = (events: readonly AccountEvent[], start: number): number => {
  const at = events[start]?.at;
  let end = start;
  while (events[end]?.at === at && end < events.length) end += 1;
  return end;
};

/** The account's transfers in [from, until] in the order in which they count. */
export const readEvents = (
  ledger: Ledger,
  account: number,
  span: readonly [from: number, until: number],
  turnOf: TurnOf,
): AccountEvent[] => {
  const ins = eventsOf(ledger, 'in', account, span);
  const outs = eventsOf(ledger, 'out', account, span);
  const events: AccountEvent[] = [];
  for (let i = 0, o = 0; i < ins.length || o < outs.length;) {
    const [inAt, outAt] = [ins[i]?.at ?? Infinity, outs[o]?.at ?? Infinity];
    if (inAt === outAt) {
      const [inEnd, outEnd] = [endOfMoment(ins, i), endOfMoment(outs, o)];
      const together = [...ins.slice(i, inEnd), ...outs.slice(o, outEnd)];
      events.push(
        ...together.map((event) => ({ ...event, turn: turnOf(event.row) })).toSorted((a, b) => a.turn - b.turn),
      );
      [i, o] = [inEnd, outEnd];
    } else {
      const event = inAt < outAt ? ins[i++] : outs[o++];
      if (event !== undefined) events.push(event);
    }
  }
  return events;
};

/** Puts an origin after what came into the account by its moment and before what left at it. */
export const insertOrigin = (events: AccountEvent[], origin: number, at: number): void => {
  const place = events.findIndex((event) => event.at > at || (event.at === at && event.kind === 'out'));
  events.splice(place < 0 ? events.length : place, 0, { kind: 'origin', row: origin, at, turn: 0 });
};

/** How many transfers out are among the events. */
export const countOut = (events: readonly AccountEvent[]): number => {
  let count = 0;
  for (const event of events) if (event.kind === 'out') count += 1;
  return count;
};
