import { creditsOf } from '../account/movements.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { BackQuestion, FullBackOptions } from './back-options.ts';
import { backLimits } from './back-options.ts';
import { type Passing, readPassing } from './passing.ts';

/**
 * Why a payer is not gone behind: it was said to be a victim; it paid money that had rested in it; nothing is known to
 * have come into it; or a limit, the channel or a missing name ends the search.
 */
export type StopReason =
  | 'named-victim'
  | 'rested-money'
  | 'nothing-earlier'
  | 'layers'
  | 'least-amount'
  | 'fan-in'
  | 'channel'
  | 'unknown-payer';

/** An account that the search went through. `layer`: fewest transfers from it to the account in question; `latest`: the
 * last moment at which it paid towards that. */
export interface Reached {
  layer: number;
  latest: number;
}

/** A transfer into an account that the search went through, whose payer it did not go behind. */
export interface Payment {
  readonly row: number;
  readonly layer: number;
  readonly stop: StopReason;
}

/** What a search back found. `passing`: by account, of every payer that was looked into. */
export interface SearchedBack {
  readonly reached: ReadonlyMap<number, Reached>;
  readonly payments: readonly Payment[];
  readonly passing: ReadonlyMap<number, Passing>;
  readonly since: number;
}

class Search {
  readonly reached = new Map<number, Reached>();
  readonly passing = new Map<number, Passing>();
  readonly since: number;
  readonly #ledger: Ledger;
  readonly #at: number;
  readonly #options: FullBackOptions;
  readonly #nobody: number;
  readonly #victims: ReadonlySet<number>;
  readonly #hubs = new Map<number, boolean>();
  /** By account not gone behind so far: the last moment at which it paid. */
  readonly #paidUntil = new Map<number, number>();
  readonly #waiting = new Set<number>();

  constructor(ledger: Ledger, { account, at }: BackQuestion, options: FullBackOptions) {
    this.#ledger = ledger;
    this.#at = at;
    this.#options = options;
    this.since = Math.max(0, at - options.windowMs);
    this.#nobody = ledger.rows.accounts.find('');
    this.#victims = new Set(options.victims.map((name) => ledger.rows.accounts.find(name)));
    this.#reach(ledger.rows.accounts.find(account), 0, at);
    for (const one of this.#waiting) {
      this.#waiting.delete(one);
      this.#expand(one);
    }
  }

  /** The transfers at which the search stopped. */
  payments(): Payment[] {
    const found: Payment[] = [];
    for (const [account, { layer, latest }] of this.reached)
      for (const { row } of creditsOf(this.#ledger, account, [this.since, latest])) {
        const stop = this.#stop(row, layer + 1);
        if (stop !== null) found.push({ row, layer: layer + 1, stop });
        if (found.length > backLimits.payments) throw new RangeError('more than 100,000 payments: narrow the question');
      }
    return found.toSorted((a, b) => this.#ledger.rows.compare(a.row, b.row));
  }

  #reach(account: number, layer: number, latest: number): void {
    const known = this.reached.get(account);
    if (known !== undefined && known.layer <= layer && known.latest >= latest) return;
    this.reached.set(account, {
      layer: Math.min(layer, known?.layer ?? layer),
      latest: Math.max(latest, known?.latest ?? this.#paidUntil.get(account) ?? latest),
    });
    this.#waiting.add(account);
  }

  #expand(account: number): void {
    const { layer, latest } = this.reached.get(account) ?? { layer: 0, latest: 0 };
    for (const { row, at } of creditsOf(this.#ledger, account, [this.since, latest])) {
      const payer = this.#ledger.rows.from.array[row] ?? 0;
      if (this.#stop(row, layer + 1) === null) this.#reach(payer, layer + 1, at);
      else this.#paidUntil.set(payer, Math.max(at, this.#paidUntil.get(payer) ?? 0));
    }
  }

  /** Why the payer of a transfer is not gone behind, null where it is. */
  #stop(row: number, layer: number): StopReason | null {
    const { rows } = this.#ledger;
    const payer = rows.from.array[row] ?? 0;
    if (payer === this.#nobody) return 'unknown-payer';
    if (this.#options.sinks.includes(rows.channelOf(row))) return 'channel';
    if (this.reached.has(payer)) return null;
    if (this.#victims.has(payer)) return 'named-victim';
    if (this.#isHub(payer)) return 'fan-in';
    const { paid, fresh, credits } = this.#passingOf(payer);
    if (credits === 0) return 'nothing-earlier';
    if (fresh < paid * this.#options.passShare) return 'rested-money';
    if (rows.amount.get(row) < this.#options.leastAmount) return 'least-amount';
    return layer >= this.#options.layers ? 'layers' : null;
  }

  #isHub(account: number): boolean {
    const { fanIn } = this.#options;
    if (fanIn === Infinity) return false;
    const known = this.#hubs.get(account);
    if (known !== undefined) return known;
    const isHub = creditsOf(this.#ledger, account, [this.since, this.#at]).length > fanIn;
    this.#hubs.set(account, isHub);
    return isHub;
  }

  #passingOf(account: number): Passing {
    const earlier = this.passing.get(account);
    if (earlier !== undefined) return earlier;
    const known = this.#options.balances.get(this.#ledger.rows.accounts.name(account));
    const passing = readPassing(this.#ledger, account, [this.since, this.#at], this.#options.restMs, known);
    this.passing.set(account, passing);
    return passing;
  }
}

/**
 * Goes back from an account through the accounts that passed the money on, each as far as its last payment towards it,
 * until the payers that did not pass money on, or a limit.
 */
export const searchBack = (ledger: Ledger, question: BackQuestion, options: FullBackOptions): SearchedBack => {
  const search = new Search(ledger, question, options);
  const { reached, passing, since } = search;
  return { reached, payments: search.payments(), passing, since };
};
