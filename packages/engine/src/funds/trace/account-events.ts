import type { Ledger } from '../ledger/ledger.ts';
import { rowAt, type RowList } from '../ledger/row-list.ts';

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

/** Gives the place of a row among those of its moment. */
export type TurnOf = (row: number) => number;

/** An origin that is put into the account, by its place in the trace. */
export interface PlacedOrigin {
  readonly place: number;
  readonly at: number;
}

const none: AccountEvent = { kind: 'in', row: -1, at: Infinity, turn: 0 };

/** The transfers of one list, in order, that move money within [from, until]. */
class Cursor {
  row = -1;
  /** Moment of the row; Infinity at the end. */
  at = Infinity;
  readonly #ledger: Ledger;
  readonly #list: RowList;
  readonly #until: number;
  #place: number;

  constructor(ledger: Ledger, list: RowList, [from, until]: readonly [number, number]) {
    this.#ledger = ledger;
    this.#list = list;
    this.#until = until;
    this.#place = ledger.placeAt(list, from);
    this.#find();
  }

  next(): void {
    this.#place += 1;
    this.#find();
  }

  #find(): void {
    for (; this.#place < this.#list.end; this.#place += 1) {
      const row = rowAt(this.#list, this.#place);
      const at = this.#ledger.rows.at.get(row);
      if (at > this.#until) break;
      if (!this.#ledger.moves(row)) continue;
      this.row = row;
      this.at = at;
      return;
    }
    this.row = -1;
    this.at = Infinity;
  }
}

/** What an event list is read for. `origins` by moment, then place. */
export interface EventSpan {
  readonly account: number;
  readonly from: number;
  readonly until: number;
  readonly origins: readonly PlacedOrigin[];
}

/**
 * The account's transfers in [from, until] and its origins in the order in which they count, read from the ledger only
 * as far as somebody asks: an account with a million transfers costs what of them is looked at.
 */
export class AccountEvents {
  readonly #read: AccountEvent[] = [];
  readonly #ins: Cursor;
  readonly #outs: Cursor;
  readonly #origins: readonly PlacedOrigin[];
  readonly #turnOf: TurnOf;
  #origin = 0;

  constructor(ledger: Ledger, { account, from, until, origins }: EventSpan, turnOf: TurnOf) {
    this.#ins = new Cursor(ledger, ledger.incoming(account), [from, until]);
    this.#outs = new Cursor(ledger, ledger.outgoing(account), [from, until]);
    this.#origins = origins;
    this.#turnOf = turnOf;
  }

  /** The event at a place, undefined behind the last. */
  get(place: number): AccountEvent | undefined {
    while (place >= this.#read.length) if (!this.#readOn()) return undefined;
    return this.#read[place];
  }

  /** The events that were asked for so far. */
  known(): readonly AccountEvent[] {
    return this.#read;
  }

  #readOn(): boolean {
    const ins = this.#ins;
    const outs = this.#outs;
    const originAt = this.#origins[this.#origin]?.at ?? Infinity;
    if (ins.at < outs.at && ins.at < originAt) {
      this.#read.push({ kind: 'in', row: ins.row, at: ins.at, turn: 0 });
      ins.next();
      return true;
    }
    if (outs.at < ins.at && outs.at < originAt) {
      this.#read.push({ kind: 'out', row: outs.row, at: outs.at, turn: 0 });
      outs.next();
      return true;
    }
    return this.#readMoment(Math.min(ins.at, outs.at, originAt));
  }

  /** All of one moment. An origin comes after what came into the account and before what leaves. */
  #readMoment(at: number): boolean {
    if (at === Infinity) return false;
    const ins = this.#takeFrom(this.#ins, 'in', at);
    const outs = this.#takeFrom(this.#outs, 'out', at);
    const together = [...ins, ...outs];
    const inTurn =
      ins.length === 0 || outs.length === 0
        ? together
        : together.map((event) => ({ ...event, turn: this.#turnOf(event.row) })).toSorted((a, b) => a.turn - b.turn);
    const firstOut = inTurn.findIndex(({ kind }) => kind === 'out');
    inTurn.splice(firstOut < 0 ? inTurn.length : firstOut, 0, ...this.#takeOrigins(at));
    this.#read.push(...inTurn);
    return true;
  }

  #takeFrom(cursor: Cursor, kind: 'in' | 'out', at: number): AccountEvent[] {
    const events: AccountEvent[] = [];
    for (; cursor.at === at; cursor.next()) events.push({ kind, row: cursor.row, at, turn: 0 });
    return events;
  }

  #takeOrigins(at: number): AccountEvent[] {
    const events: AccountEvent[] = [];
    for (let origin = this.#origins[this.#origin]; origin?.at === at; origin = this.#origins[this.#origin]) {
      events.push({ kind: 'origin', row: origin.place, at, turn: 0 });
      this.#origin += 1;
    }
    return events;
  }
}

/** The list of an account that is still to be read. */
export const noEvents = (ledger: Ledger): AccountEvents =>
  new AccountEvents(ledger, { account: -1, from: 0, until: -1, origins: [] }, () => none.turn);

/** Whether more than `limit` transfers out move money within the span. */
export const hasMoreOut = (ledger: Ledger, { account, from, until }: EventSpan, limit: number): boolean => {
  const outs = new Cursor(ledger, ledger.outgoing(account), [from, until]);
  let count = 0;
  for (; outs.at < Infinity && count <= limit; outs.next()) count += 1;
  return count > limit;
};
