import type { KnownBalance } from '../ledger/balance.ts';

interface Opening {
  at: number;
  amount: number;
  isDescending: boolean;
}

/**
 * What accounts held before their first row, from the balances after each row. In a file that goes back in time, of
 * several rows of the first moment the one told last came first.
 */
export class OpeningBalances {
  readonly #openings = new Map<number, Opening>();

  /** `after` the balance after the row, `change` what the row added (below 0 where it took); fen. */
  take(account: number, at: number, after: number, change: number): void {
    const known = this.#openings.get(account);
    const amount = Math.max(0, after - change);
    if (known === undefined) this.#openings.set(account, { at, amount, isDescending: false });
    else if (at < known.at) Object.assign(known, { at, amount, isDescending: true });
    else if (at === known.at && known.isDescending) known.amount = amount;
  }

  /** By account; where several files tell, the earliest. */
  addTo(balances: Map<string, KnownBalance>, nameOf: (account: number) => string): void {
    for (const [account, { at, amount }] of this.#openings) {
      const name = nameOf(account);
      const known = balances.get(name);
      if (known === undefined || at < known.at) balances.set(name, { at, amount });
    }
  }
}
