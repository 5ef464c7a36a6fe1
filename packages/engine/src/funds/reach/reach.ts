import type { Ledger } from '../ledger/ledger.ts';
import { rowAt, type RowList } from '../ledger/row-list.ts';

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

const grown = <T extends { set(other: T): void }>(next: T, column: T): T => {
  next.set(column);
  return next;
};

/**
 * Where money could have gone from an account from a moment on: each transfer not earlier than the one before it.
 * Amounts are not looked at, so this is an upper bound of every trace, found some hundred times faster. A searcher
 * keeps its columns for the next search; use one at a time.
 *
 * Hop by hop, each account with its earliest arrival. When an account is reached earlier than before, only the transfers
 * between the two arrivals are looked at anew, so none is looked at twice.
 */
export class ReachSearch {
  readonly #ledger: Ledger;
  readonly #nobody: number;
  /** By account, side by side: the search that found it last, and its place among what that found. */
  #placeOf: Uint32Array;
  #lastHop = 0;
  #search = 0;
  /** What was found: account numbers, the start first. */
  accounts = new Uint32Array(1024);
  /** By place: earliest arrival in milliseconds. */
  at = new Float64Array(1024);
  /** By place: fewest transfers. */
  hops = new Uint8Array(1024);
  count = 0;
  /** Transfers looked at. */
  scanned = 0;
  #scannedFrom = new Float64Array(1024);
  #queuedFor = new Uint8Array(1024);
  #frontier: number[] = [];
  #next: number[] = [];
  #arrivals: number[] = [];
  /** The receivers of all transfers of a hop, and when. */
  #metAccounts = new Uint32Array(1024);
  #metAt = new Float64Array(1024);
  #met = 0;
  readonly #lists: RowList[] = [];
  readonly #firsts: number[] = [];
  /** What was read ahead, kept so that it is read. */
  touched = 0;

  constructor(ledger: Ledger) {
    this.#ledger = ledger;
    this.#nobody = ledger.rows.accounts.find('');
    this.#placeOf = new Uint32Array(ledger.accountCount * 2);
  }

  /** Searches from an account's number; how many accounts were found, the start among them. */
  search(account: number, at: number, { hops, windowMs }: ReachOptions): number {
    this.#begin();
    this.#lastHop = hops;
    this.#reach(account, at, 0);
    this.#takeNext();
    for (let hop = 1; hop <= hops && this.#frontier.length > 0; hop += 1) {
      this.#findFirsts();
      this.#met = 0;
      for (let i = 0; i < this.#frontier.length; i += 1) this.#goOn(i, at + windowMs);
      this.#reachMet(hop);
      this.#takeNext();
    }
    return this.count;
  }

  #begin(): void {
    const accounts = this.#ledger.accountCount;
    if (accounts * 2 > this.#placeOf.length || this.#search === 0xffffffff) {
      this.#placeOf = new Uint32Array(accounts * 2);
      this.#search = 0;
    }
    this.#search += 1;
    this.count = 0;
    this.scanned = 0;
    this.#next.length = 0;
  }

  /** What was reached by the last hop goes on at the next, each from its arrival as of now. */
  #takeNext(): void {
    const done = this.#frontier;
    this.#frontier = this.#next;
    this.#next = done;
    done.length = 0;
    this.#arrivals.length = 0;
    for (const place of this.#frontier) this.#arrivals.push(this.at[place] ?? 0);
  }

  /**
   * Finds for all that go on where their transfers begin. Each step for all before the next, since none waits for
   * another's: the waits for memory overlap.
   */
  #findFirsts(): void {
    const ledger = this.#ledger;
    const moments = ledger.rows.at.array;
    const to = ledger.rows.to.array;
    const { length } = this.#frontier;
    let touched = 0;
    for (let i = 0; i < length; i += 1) {
      const list = ledger.outgoing(this.accounts[this.#frontier[i] ?? 0] ?? 0);
      this.#lists[i] = list;
      touched += moments[(list.start + list.end) >>> 1] ?? 0;
    }
    for (let i = 0; i < length; i += 1) {
      const list = this.#lists[i];
      const first = list === undefined ? 0 : ledger.placeAt(list, this.#arrivals[i] ?? 0);
      this.#firsts[i] = first;
      touched += to[first] ?? 0;
    }
    this.touched = touched;
  }

  #goOn(i: number, until: number): void {
    const place = this.#frontier[i] ?? 0;
    const list = this.#lists[i];
    const before = this.#scannedFrom[place] ?? never;
    this.#scannedFrom[place] = this.#arrivals[i] ?? 0;
    if (list !== undefined) this.#follow(list, this.#firsts[i] ?? 0, before, until);
  }

  /** Meets the receivers of the account's transfers from a place on. */
  #follow(list: RowList, first: number, before: number, until: number): void {
    const { rows, hasVoid } = this.#ledger;
    const { array: moments, scale } = rows.at;
    const to = rows.to.array;
    let place = first;
    for (; place < list.end; place += 1) {
      const row = rowAt(list, place);
      const moment = (moments[row] ?? 0) * scale;
      if (moment >= before || moment > until) break;
      const account = to[row] ?? 0;
      if (account !== this.#nobody && !(hasVoid && rows.isVoid(row))) this.#meet(account, moment);
    }
    this.scanned += place - first;
  }

  #meet(account: number, at: number): void {
    if (this.#met === this.#metAccounts.length) {
      this.#metAccounts = grown(new Uint32Array(this.#met * 2), this.#metAccounts);
      this.#metAt = grown(new Float64Array(this.#met * 2), this.#metAt);
    }
    this.#metAccounts[this.#met] = account;
    this.#metAt[this.#met] = at;
    this.#met += 1;
  }

  #reachMet(hop: number): void {
    const accounts = this.#metAccounts;
    let touched = 0;
    for (let i = 0; i < this.#met; i += 1) touched += this.#placeOf[(accounts[i] ?? 0) * 2] ?? 0;
    this.touched = touched;
    for (let i = 0; i < this.#met; i += 1) this.#reach(accounts[i] ?? 0, this.#metAt[i] ?? 0, hop);
  }

  #reach(account: number, at: number, hop: number): void {
    const known = this.#placeOf[account * 2] === this.#search;
    const place = known ? (this.#placeOf[account * 2 + 1] ?? 0) : this.#add(account, hop);
    if (known && at >= (this.at[place] ?? never)) return;
    this.at[place] = at;
    if (hop === this.#lastHop || this.#queuedFor[place] === hop + 1) return;
    this.#queuedFor[place] = hop + 1;
    this.#next.push(place);
  }

  #add(account: number, hop: number): number {
    const place = this.count;
    if (place === this.accounts.length) this.#grow();
    this.#placeOf[account * 2] = this.#search;
    this.#placeOf[account * 2 + 1] = place;
    this.accounts[place] = account;
    this.hops[place] = hop;
    this.#scannedFrom[place] = never;
    this.#queuedFor[place] = 0;
    this.count += 1;
    return place;
  }

  #grow(): void {
    const length = this.accounts.length * 2;
    this.accounts = grown(new Uint32Array(length), this.accounts);
    this.at = grown(new Float64Array(length), this.at);
    this.hops = grown(new Uint8Array(length), this.hops);
    this.#scannedFrom = grown(new Float64Array(length), this.#scannedFrom);
    this.#queuedFor = grown(new Uint8Array(length), this.#queuedFor);
  }
}

/** The accounts found by a search, by hops, then arrival, then name; the start is not among them. Empty for an account
 * that the ledger does not know. */
export const reachedFrom = (ledger: Ledger, account: string, at: number, options: ReachOptions): Reached[] => {
  const start = ledger.rows.accounts.find(account);
  if (start < 0) return [];
  const search = new ReachSearch(ledger);
  search.search(start, at, options);
  const found: Reached[] = [];
  for (let place = 1; place < search.count; place += 1)
    found.push({
      account: ledger.rows.accounts.name(search.accounts[place] ?? 0),
      at: search.at[place] ?? 0,
      hops: search.hops[place] ?? 0,
    });
  return found.toSorted((a, b) => a.hops - b.hops || a.at - b.at || (a.account < b.account ? -1 : 1));
};
