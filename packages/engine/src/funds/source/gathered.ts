import type { SourceRow } from './part-ledger.ts';
import type { AccountSince } from './sql-reader.ts';

/** Transfers that were fetched so far, each once, by the moments at which accounts have them. */
export class Gathered {
  readonly rows = new Map<number, SourceRow>();
  readonly most: number;
  /** Spans of accounts of which every transfer is here. */
  readonly #spans = new Map<string, { readonly since: number; readonly until: number }[]>();
  /** Single moments of accounts of which every transfer is here. */
  readonly #moments = new Set<string>();

  /** Throws RangeError from `add` on where more than `most` come. */
  constructor(most: number) {
    this.most = most;
  }

  add(rows: Iterable<SourceRow>): void {
    for (const row of rows) this.rows.set(row.ordinal, row);
    if (this.rows.size > this.most) throw new RangeError(`more than ${this.most} transfers: narrow the trace`);
  }

  /** Marks every moment of accounts, each from its own on, until `until` as here in full. */
  complete(spans: readonly AccountSince[], until: number): void {
    for (const { account, since } of spans) {
      const known = this.#spans.get(account);
      if (known === undefined) this.#spans.set(account, [{ since, until }]);
      else known.push({ since, until });
    }
  }

  /**
   * Moments of accounts that are not here in full though money goes on at them at once: beginning with what comes into
   * and goes out of an account of `loaded` at one moment, through every account that such transfers share.
   */
  openMoments(loaded: ReadonlySet<string>): AccountSince[] {
    const byMoment = Map.groupBy(this.rows.values(), ({ at }) => at);
    return [...byMoment].flatMap(([at, together]) => {
      if (together.length < 2) return [];
      return this.#reachedAt(together, loaded)
        .filter((account) => !this.#isWhole(account, at))
        .map((account) => ({ account, since: at }));
    });
  }

  /** Marks moments of accounts as here in full. */
  closeMoments(moments: readonly AccountSince[]): void {
    for (const { account, since } of moments) this.#moments.add(`${since} ${account}`);
  }

  #isWhole(account: string, at: number): boolean {
    const spans = this.#spans.get(account) ?? [];
    return spans.some(({ since, until }) => at >= since && at <= until) || this.#moments.has(`${at} ${account}`);
  }

  #reachedAt(together: readonly SourceRow[], loaded: ReadonlySet<string>): string[] {
    const payers = new Set(together.map(({ from }) => from));
    const reached = new Set(
      together.map(({ to }) => to).filter((account) => payers.has(account) && loaded.has(account)),
    );
    const byAccount = Map.groupBy(
      together.flatMap((row) => [
        { account: row.from, other: row.to },
        { account: row.to, other: row.from },
      ]),
      ({ account }) => account,
    );
    // Counterparties that no statement names are not one account.
    byAccount.delete('');
    for (const account of reached) for (const { other } of byAccount.get(account) ?? []) reached.add(other);
    reached.delete('');
    return [...reached];
  }
}
