import { creditsOf, debitsOf } from '../account/movements.ts';
import { balanceBefore, type KnownBalance } from '../ledger/balance.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { hangingTogether, orderOfMoment } from '../ledger/same-moment.ts';
import { createHolding, type Holding, type TraceRule } from '../trace/holding.ts';
import { cleanLot, isTainted, type Lot, pushLot } from '../trace/lot.ts';
import type { SearchedBack } from './search-back.ts';

export interface ReplayOptions {
  readonly rule: TraceRule;
  readonly balances: ReadonlyMap<string, KnownBalance>;
  /** Whether transfers of one moment whose order nothing tells are taken the other way round. */
  readonly isReversed?: boolean;
}

/**
 * The money of every account that a search went through, each lot marked with where it comes from: `origin` is the place
 * of a payment of the search, or, first or last in first out, the number of payments plus the place of the account whose
 * own money it was; under the other rules an account's own money counts as own wherever it goes, as in a forward trace.
 */
export interface Replayed {
  readonly holdings: ReadonlyMap<number, Holding>;
  /** By row: what each transfer between or out of these accounts carried. */
  readonly carried: ReadonlyMap<number, readonly Lot[]>;
}

/** What leaves an account goes one layer on; what is marked as nobody's is the account's own, marked so where `own` is. */
const leaving = (lots: readonly Lot[], own: number | null): Lot[] => {
  const marked: Lot[] = [];
  for (const lot of lots) {
    if (isTainted(lot)) pushLot(marked, { ...lot, layer: lot.layer + 1 });
    else pushLot(marked, own === null ? lot : { ...lot, origin: own, layer: 1 });
  }
  return marked;
};

/** Rules under which it changes nothing for a lot whether those beside it are marked. */
const byPlace: readonly TraceRule[] = ['fifo', 'lifo'];

class Replay implements Replayed {
  readonly holdings = new Map<number, Holding>();
  readonly carried = new Map<number, readonly Lot[]>();
  readonly #ledger: Ledger;
  readonly #searched: SearchedBack;
  readonly #places: ReadonlyMap<number, number>;
  readonly #own = new Map<number, number>();
  readonly #compare: (a: number, b: number) => number;

  constructor(ledger: Ledger, searched: SearchedBack, { rule, balances, isReversed = false }: ReplayOptions) {
    this.#ledger = ledger;
    this.#searched = searched;
    this.#places = new Map(searched.payments.map(({ row }, place) => [row, place]));
    this.#compare = (a, b) => (isReversed ? -1 : 1) * ledger.rows.compareContent(a, b);
    for (const account of searched.reached.keys()) {
      const holding = createHolding(rule);
      const known = balances.get(ledger.rows.accounts.name(account));
      holding.put([cleanLot(balanceBefore(ledger, account, searched.since, known))]);
      if (byPlace.includes(rule)) this.#own.set(account, searched.payments.length + this.#own.size);
      this.holdings.set(account, holding);
    }
  }

  run(): void {
    const rows = new Set<number>();
    for (const [account, { latest }] of this.#searched.reached)
      for (const { row } of [
        ...creditsOf(this.#ledger, account, [this.#searched.since, latest]),
        ...debitsOf(this.#ledger, account, [this.#searched.since, latest]),
      ])
        rows.add(row);
    for (const moment of Map.groupBy(rows, (row) => this.#ledger.rows.at.get(row))
      .entries()
      .toArray()
      .toSorted(([a], [b]) => a - b))
      this.#moment(moment[1]);
  }

  #moment(rows: readonly number[]): void {
    const payers = new Set(rows.map((row) => this.#ledger.rows.from.array[row] ?? 0));
    const lastIn: { readonly row: number; readonly lots: readonly Lot[] }[] = [];
    for (const row of this.#inOrder(rows)) {
      const lots = this.#leave(row);
      const to = this.#ledger.rows.to.array[row] ?? 0;
      // What comes into an account that pays nothing at the moment comes in order of content, as in a forward trace.
      if (payers.has(to)) this.#come(row, lots);
      else lastIn.push({ row, lots });
    }
    for (const { row, lots } of lastIn.toSorted((a, b) => this.#compare(a.row, b.row))) this.#come(row, lots);
  }

  #inOrder(rows: readonly number[]): readonly number[] {
    const [first] = rows;
    if (first === undefined || rows.length === 1) return rows;
    const wanted = new Set(rows);
    const order = new Set<number>();
    for (const row of rows) {
      if (order.has(row)) continue;
      const together = orderOfMoment(this.#ledger, hangingTogether(this.#ledger, row), this.#compare);
      for (const one of together) if (wanted.has(one)) order.add(one);
    }
    return [...order];
  }

  #leave(row: number): readonly Lot[] {
    const { rows } = this.#ledger;
    const from = rows.from.array[row] ?? 0;
    const reached = this.#searched.reached.get(from);
    const amount = rows.amount.get(row);
    const place = this.#places.get(row);
    const taken =
      reached === undefined || rows.at.get(row) > reached.latest
        ? []
        : leaving(this.holdings.get(from)?.take(amount) ?? [], this.#own.get(from) ?? null);
    const lots = place === undefined ? taken : [{ origin: place, layer: 1, amount }];
    this.carried.set(row, lots);
    return lots;
  }

  #come(row: number, lots: readonly Lot[]): void {
    const { rows } = this.#ledger;
    const to = rows.to.array[row] ?? 0;
    const reached = this.#searched.reached.get(to);
    if (reached !== undefined && rows.at.get(row) <= reached.latest) this.holdings.get(to)?.put(lots);
  }
}

/** Lets everything happen again that a search went through, every fen marked with where it comes from. */
export const replay = (ledger: Ledger, searched: SearchedBack, options: ReplayOptions): Replayed => {
  const one = new Replay(ledger, searched, options);
  one.run();
  return one;
};
