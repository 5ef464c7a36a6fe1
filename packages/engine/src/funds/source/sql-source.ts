import type { KnownBalance } from '../ledger/balance.ts';
import { Trace } from '../trace/trace.ts';
import { fullTraceOptions, type FullTraceOptions, type Origin, type TraceOptions } from '../trace/trace-options.ts';
import { Gathered } from './gathered.ts';
import { type AccountSince, type RunQuery, SqlReader } from './sql-reader.ts';
import type { TransferSource } from './transfer-source.ts';

export interface SqlSourceOptions {
  readonly query: RunQuery;
  /** Which ledger of `fund_transfer` is read. */
  readonly ledgerId: string;
  /** Most transfers that one trace fetches; a million unless said. */
  readonly most?: number;
  /**
   * How long before followed money came an account's transfers are fetched as well, in milliseconds; 0 unless said. A
   * stop plan tells from them how fast the account empties.
   */
  readonly historyMs?: number;
}

/**
 * An account as it was fetched. `hubUntil`: where it pays out too often to be followed, the last moment of coming in for
 * which that is known; `isTold`: the balance its bank told counts for when the money came.
 */
interface Loaded {
  readonly from: number;
  readonly hubUntil: number | null;
  readonly opening: number;
  readonly isTold: boolean;
}

class Gathering {
  readonly #reader: SqlReader;
  readonly #options: FullTraceOptions;
  readonly #historyMs: number;
  readonly #origins: readonly Origin[];
  readonly #until: number;
  readonly #gathered: Gathered;
  readonly #loaded = new Map<string, Loaded>();

  constructor(
    { query, ledgerId, most = 1_000_000, historyMs = 0 }: SqlSourceOptions,
    origins: readonly Origin[],
    options: FullTraceOptions,
  ) {
    this.#reader = new SqlReader(query, ledgerId);
    this.#options = options;
    this.#historyMs = historyMs;
    this.#origins = origins;
    this.#until = origins.reduce((latest, { at }) => Math.max(latest, at), 0) + options.windowMs;
    this.#gathered = new Gathered(most, this.#until);
  }

  /** Traces what was fetched and fetches what the trace came to, until it comes to nothing that is not here. */
  async run(): Promise<Trace> {
    const named = this.#origins.map(({ account, at }) => ({ account, since: at }));
    this.#gathered.add(await this.#reader.moments(named));
    for (;;) {
      const trace = new Trace(this.#gathered.ledger(), this.#origins, { ...this.#options, balances: this.#balances() });
      const frontier = this.#frontier(trace);
      await this.#load(frontier);
      const open = this.#gathered.openMoments(trace);
      if (frontier.length === 0 && open.length === 0) return trace;
      this.#gathered.add(await this.#reader.moments(open));
      this.#gathered.closeMoments(open);
    }
  }

  #balances(): Map<string, KnownBalance> {
    const balances = new Map(this.#options.balances);
    for (const [account, { from, hubUntil, opening, isTold }] of this.#loaded)
      if (hubUntil === null && !isTold) balances.set(account, { amount: opening, at: from });
    return balances;
  }

  #frontier({ ledger, visits }: Trace): AccountSince[] {
    const frontier: AccountSince[] = [];
    for (const { account: number, from, isEmpty } of visits.values()) {
      const account = ledger.rows.accounts.name(number);
      if (!isEmpty && this.#isMissing(account, from)) frontier.push({ account, since: from });
    }
    return frontier;
  }

  #isMissing(account: string, from: number): boolean {
    const loaded = this.#loaded.get(account);
    if (loaded === undefined || from < loaded.from) return true;
    if (loaded.hubUntil !== null) return from > loaded.hubUntil;
    return loaded.isTold !== this.#isTold(account, from);
  }

  #isTold(account: string, from: number): boolean {
    return (this.#options.balances.get(account)?.at ?? Infinity) <= from;
  }

  async #load(frontier: readonly AccountSince[]): Promise<void> {
    if (frontier.length === 0) return;
    const { fanOut } = this.#options;
    const hubs = fanOut === Infinity ? new Set<string>() : await this.#reader.hubs(frontier, this.#until, fanOut);
    const [paysOften, rest] = [
      frontier.filter(({ account }) => hubs.has(account)),
      frontier.filter(({ account }) => !hubs.has(account)),
    ];
    await this.#loadHubs(paysOften);
    await this.#loadWhole(rest);
  }

  /** Of an account that pays out too often to be followed, no more is fetched than shows that it does. */
  async #loadHubs(frontier: readonly AccountSince[]): Promise<void> {
    const found = await this.#reader.lastOut(frontier, this.#until, this.#options.fanOut + 1);
    this.#gathered.add(found);
    const earliest = new Map<string, number>();
    for (const { account, moments } of found)
      earliest.set(
        account,
        moments.reduce((least, at) => Math.min(least, at), earliest.get(account) ?? Infinity),
      );
    for (const { account, since } of frontier) {
      const hubUntil = earliest.get(account) ?? Infinity;
      this.#loaded.set(account, { from: since, hubUntil, opening: 0, isTold: false });
    }
  }

  async #loadWhole(frontier: readonly AccountSince[]): Promise<void> {
    const gathered = this.#gathered;
    const spans = frontier.map(({ account, since }) => {
      const before = gathered.sinceOf(account);
      return { account, since: this.#startOf(account, since), before };
    });
    const openings = await this.#reader.openings(spans);
    // A transfer between two of the accounts may come twice: so many copies are more transfers than may be fetched.
    gathered.add(await this.#reader.window(spans, this.#until, 2 * gathered.most + 1, gathered.whole));
    gathered.add(await this.#reader.after(spans, this.#until));
    gathered.complete(spans);
    for (const { account, since } of frontier)
      this.#loaded.set(account, {
        from: this.#startOf(account, since),
        hubUntil: null,
        opening: openings.get(account) ?? 0,
        isTold: this.#isTold(account, since),
      });
  }

  /** From when on an account is fetched: no later than the balance that its bank told, where that one counts. */
  #startOf(account: string, since: number): number {
    const told = this.#options.balances.get(account)?.at ?? Infinity;
    return Math.max(0, Math.min(since - this.#historyMs, told));
  }
}

/**
 * The transfers of a database. A trace is made over what was fetched so far, and the accounts that it came to are fetched
 * next, all of them in one go: their transfers from the moment the money came to the end of the window, what they held
 * before, and what hangs together at a moment whose order the trace asked for. So a statement of each kind is run per layer, nothing is
 * fetched that the trace does not come to, and at the end it is the trace that the whole ledger gives.
 */
export const sqlSource = (options: SqlSourceOptions): TransferSource => ({
  trace: async (origins, traceOptions: TraceOptions = {}) =>
    new Gathering(options, origins, fullTraceOptions(traceOptions)).run(),
});
