import type { Ledger } from '../ledger/ledger.ts';
import { Legs } from './legs.ts';

/** How far transfers are followed: at most `hops` one after another (1 to 250), none later than `windowMs` after the start. */
export interface ReachOptions {
  readonly hops: number;
  readonly windowMs: number;
}

/** An account that transfers lead to. `at` in milliseconds since 1970: the earliest at which they do within the hops;
 * `hops` the fewest transfers that do. */
export interface Reached {
  readonly account: string;
  readonly at: number;
  readonly hops: number;
}

const never = Infinity;
const lastMark = 0xffffffff;
/** A list so short lies in two lines of memory: going over it costs less than to halve it. */
const shortList = 12;

const grown = <T extends Uint32Array | Float64Array | Uint8Array>(column: T, needed: number): T => {
  if (needed <= column.length) return column;
  const make = column.constructor as new (length: number) => T;
  const next = new make(needed * 2);
  next.set(column as never);
  return next;
};

/**
 * Where money could have gone from an account from a moment on: each transfer not earlier than the one before it.
 * Amounts are not looked at, so this is an upper bound of every trace, found some hundred times faster. A searcher reads
 * the ledger once, again after it was given more, and keeps its columns for the next search; use one at a time.
 *
 * Hop by hop, each account with its earliest arrival. When an account is reached earlier than before, only the transfers
 * between the two arrivals are looked at anew, so none is looked at twice. Every step is made for all that go on before
 * the next, in loops so short that their waits for memory overlap.
 */
export class ReachSearch {
  readonly ledger: Ledger;
  #legs: Legs;
  #givenThen: number;
  /** By account: its place among what was found, plus `#base`; below `#base` it was found by an earlier search. */
  #marks: Uint32Array;
  #base = 1;
  /** What was found: account numbers, the start first. */
  accounts = new Uint32Array(1024);
  /** By place: earliest arrival in milliseconds. */
  at = new Float64Array(1024);
  /** By place: fewest transfers. */
  hops = new Uint8Array(1024);
  count = 0;
  /** Transfers looked at. */
  scanned = 0;
  /** By place, in units of the legs: earliest arrival, and the moment from which on the account's legs were looked at. */
  #scannedFrom = new Float64Array(1024);
  #arrivals = new Float64Array(1024);
  /** Places that go on at the next hop, and where their legs begin and end. */
  #frontier = new Uint32Array(1024);
  #firsts = new Uint32Array(1024);
  #ends = new Uint32Array(1024);
  #going = 0;
  /** The receivers of all legs of a hop, and when. */
  #metAccounts = new Uint32Array(1024);
  #metAt = new Float64Array(1024);
  #met = 0;
  /** What was read ahead, kept so that it is read. */
  touched = 0;

  constructor(ledger: Ledger) {
    this.ledger = ledger;
    this.#legs = new Legs(ledger);
    this.#givenThen = ledger.rows.given;
    this.#marks = new Uint32Array(ledger.accountCount);
  }

  /** Searches from an account's number; how many accounts were found, the start among them. */
  search(account: number, at: number, { hops, windowMs }: ReachOptions): number {
    this.#begin();
    const { scale } = this.#legs;
    const until = (at + windowMs) / scale;
    this.#start(account, at / scale);
    for (let hop = 1; hop <= hops && this.#going > 0; hop += 1) {
      this.#findLegs();
      this.#followLegs(until);
      const before = this.count;
      this.#reachMet(hop === hops);
      this.hops.fill(hop, before, this.count);
    }
    this.#tell();
    return this.count;
  }

  #begin(): void {
    if (this.#givenThen !== this.ledger.rows.given) {
      this.#legs = new Legs(this.ledger);
      this.#givenThen = this.ledger.rows.given;
      this.#marks = new Uint32Array(this.ledger.accountCount);
      this.#base = 1;
    }
    this.#base += this.count;
    if (this.#base + this.#marks.length > lastMark) {
      this.#marks.fill(0);
      this.#base = 1;
    }
    this.count = 0;
    this.scanned = 0;
  }

  #start(account: number, at: number): void {
    this.#marks[account] = this.#base;
    this.accounts[0] = account;
    this.#arrivals[0] = at;
    this.#scannedFrom[0] = never;
    this.hops[0] = 0;
    this.count = 1;
    this.#frontier[0] = 0;
    this.#going = 1;
  }

  /** Finds the legs of all that go on, and reads from memory where each will be looked at first. */
  #findLegs(): void {
    const { starts, column } = this.#legs;
    const going = this.#going;
    this.#firsts = grown(this.#firsts, going);
    this.#ends = grown(this.#ends, going);
    const { accounts } = this;
    const [frontier, firsts, ends] = [this.#frontier, this.#firsts, this.#ends];
    let most = 0;
    for (let i = 0; i < going; i += 1) {
      const account = accounts[frontier[i] ?? 0] ?? 0;
      const first = starts[account] ?? 0;
      const end = starts[account + 1] ?? 0;
      firsts[i] = first;
      ends[i] = end;
      most += end - first;
    }
    this.#metAccounts = grown(this.#metAccounts, most);
    this.#metAt = grown(this.#metAt, most);
    let touched = 0;
    for (let i = 0; i < going; i += 1) {
      const [first, end] = [firsts[i] ?? 0, ends[i] ?? 0];
      touched += column[end - first <= shortList ? first * 2 : (first + end) & ~1] ?? 0;
    }
    this.touched = touched;
  }

  /** Meets the receivers of the legs of all that go on, from their arrival on. */
  #followLegs(until: number): void {
    const { column } = this.#legs;
    const [frontier, firsts, ends] = [this.#frontier, this.#firsts, this.#ends];
    const [arrivals, scannedFrom, metAccounts, metAt] = [
      this.#arrivals,
      this.#scannedFrom,
      this.#metAccounts,
      this.#metAt,
    ];
    let met = 0;
    for (let i = 0; i < this.#going; i += 1) {
      const place = frontier[i] ?? 0;
      const since = arrivals[place] ?? 0;
      const before = scannedFrom[place] ?? never;
      scannedFrom[place] = since;
      const end = (ends[i] ?? 0) * 2;
      let leg = this.#firstLeg(firsts[i] ?? 0, ends[i] ?? 0, since) * 2;
      for (; leg < end; leg += 2) {
        const moment = column[leg] ?? 0;
        if (moment >= before || moment > until) break;
        metAccounts[met] = column[leg + 1] ?? 0;
        metAt[met] = moment;
        met += 1;
      }
    }
    this.#met = met;
    this.scanned += met;
  }

  /** The first leg of [first, end) that is not earlier than `since`. */
  #firstLeg(first: number, end: number, since: number): number {
    const { column } = this.#legs;
    let low = first;
    let high = end;
    while (high - low > shortList) {
      const middle = (low + high) >>> 1;
      if ((column[middle * 2] ?? 0) < since) low = middle + 1;
      else high = middle;
    }
    while (low < high && (column[low * 2] ?? 0) < since) low += 1;
    return low;
  }

  /** Reaches all that were met; who goes on is who is new, and who was reached earlier than before. */
  #reachMet(isLast: boolean): void {
    const met = this.#met;
    const known = this.count;
    this.#makeRoom(known + met);
    const [marks, base, metAccounts, metAt] = [this.#marks, this.#base, this.#metAccounts, this.#metAt];
    const { accounts } = this;
    const [arrivals, scannedFrom, frontier] = [this.#arrivals, this.#scannedFrom, this.#frontier];
    let touched = 0;
    for (let i = 0; i < met; i += 1) touched ^= marks[metAccounts[i] ?? 0] ?? 0;
    this.touched = touched;
    let going = 0;
    let count = known;
    for (let i = 0; i < met; i += 1) {
      const account = metAccounts[i] ?? 0;
      const at = metAt[i] ?? 0;
      const place = (marks[account] ?? 0) - base;
      if (place < 0) {
        marks[account] = base + count;
        accounts[count] = account;
        arrivals[count] = at;
        scannedFrom[count] = never;
        count += 1;
      } else {
        const before = arrivals[place] ?? 0;
        if (at >= before) continue;
        // Who was as early as its legs were looked at is queued the first time that it is earlier.
        if (before === scannedFrom[place]) {
          frontier[going] = place;
          going += 1;
        }
        arrivals[place] = at;
      }
    }
    if (!isLast) for (let place = known; place < count; place += 1) frontier[going++] = place;
    this.#going = going;
    this.count = count;
  }

  #makeRoom(needed: number): void {
    if (needed <= this.accounts.length) return;
    this.#arrivals = grown(this.#arrivals, needed);
    this.#scannedFrom = grown(this.#scannedFrom, needed);
    this.#frontier = grown(this.#frontier, needed);
    this.accounts = grown(this.accounts, needed);
    this.at = grown(this.at, needed);
    this.hops = grown(this.hops, needed);
  }

  /** Arrivals in milliseconds. */
  #tell(): void {
    const { scale } = this.#legs;
    const { at, count } = this;
    const arrivals = this.#arrivals;
    for (let place = 0; place < count; place += 1) at[place] = (arrivals[place] ?? 0) * scale;
  }
}

/** The accounts that a searcher finds, by hops, then arrival, then name; the start is not among them. Empty for an
 * account that the ledger does not know. */
export const reachedFrom = (search: ReachSearch, account: string, at: number, options: ReachOptions): Reached[] => {
  const { accounts } = search.ledger.rows;
  const start = accounts.find(account);
  if (start < 0) return [];
  search.search(start, at, options);
  const found: Reached[] = [];
  for (let place = 1; place < search.count; place += 1)
    found.push({
      account: accounts.name(search.accounts[place] ?? 0),
      at: search.at[place] ?? 0,
      hops: search.hops[place] ?? 0,
    });
  return found.toSorted((a, b) => a.hops - b.hops || a.at - b.at || (a.account < b.account ? -1 : 1));
};
