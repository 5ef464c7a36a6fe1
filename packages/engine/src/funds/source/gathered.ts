import { Ledger } from '../ledger/ledger.ts';
import { channelCode, Rows } from '../ledger/rows.ts';
import type { Trace } from '../trace/trace.ts';
import type { Fetched } from './fetched.ts';
import type { AccountSince } from './sql-reader.ts';

/** Transfers that were fetched so far, each once, and of which accounts and moments every one is here. */
export class Gathered {
  readonly most: number;
  readonly #until: number;
  readonly #rows = new Rows(1024);
  readonly #ordinals = new Set<number>();
  /** By account: from when on every transfer until `until` is here. */
  readonly #since = new Map<string, number>();
  /** Single moments of accounts of which every transfer is here. */
  readonly #moments = new Set<string>();

  /** Throws RangeError from `add` on where more than `most` come. */
  constructor(most: number, until: number) {
    this.most = most;
    this.#until = until;
  }

  /** The accounts with every transfer since a moment. */
  get whole(): AccountSince[] {
    return [...this.#since].map(([account, since]) => ({ account, since }));
  }

  /** From when on every transfer of an account is here; Infinity where that cannot be said. */
  sinceOf(account: string): number {
    return this.#since.get(account) ?? Infinity;
  }

  add(fetched: readonly Fetched[]): void {
    for (const one of fetched) this.#addOne(one);
    const { count } = this.#rows;
    if (count > this.most) throw new RangeError(`more than ${this.most} transfers: narrow the trace`);
  }

  /** Marks every moment of accounts, each from its own on, as here in full. */
  complete(spans: readonly AccountSince[]): void {
    for (const { account, since } of spans) this.#since.set(account, Math.min(since, this.sinceOf(account)));
  }

  /** Marks moments of accounts as here in full. */
  closeMoments(moments: readonly AccountSince[]): void {
    for (const { account, since } of moments) this.#moments.add(`${since} ${account}`);
  }

  /**
   * A ledger of what is here, in which each transfer is called and stands as among all of them: it goes in under an id and
   * without its bank, so that none is taken for another.
   */
  ledger(): Ledger {
    const ledger = new Ledger(this.#rows.copy());
    const { rows } = ledger;
    // A reversal that found no payment among all may seem to find one in this part.
    for (let row = 0; row < rows.count; row += 1) rows.setReversed(row, false);
    return ledger;
  }

  /**
   * Moments of accounts that are not here in full though a trace asked in which order money went on at them. Counterparties
   * that no statement names are not one account.
   */
  openMoments({ ledger: { rows }, turns }: Pick<Trace, 'ledger' | 'turns'>): AccountSince[] {
    const open = new Map<string, AccountSince>();
    for (const row of turns.keys()) {
      const since = rows.at.get(row);
      for (const number of [rows.from.array[row] ?? 0, rows.to.array[row] ?? 0]) {
        const account = number === rows.nobody ? '' : rows.accounts.name(number);
        if (account !== '' && !this.#isWhole(account, since)) open.set(`${since} ${account}`, { account, since });
      }
    }
    return [...open.values()];
  }

  #addOne({ account, isOut, channel, ordinals, amounts, moments, others, references }: Fetched): void {
    const rows = this.#rows;
    const own = rows.accounts.intern(account);
    const code = channelCode(channel);
    const [otherNumbers, ids] = [new Uint32Array(ordinals.length), new Uint32Array(ordinals.length)];
    rows.accounts.internAll(others.bytes, others.ends, otherNumbers);
    rows.ids.internAll(references.bytes, references.ends, ids);
    for (let i = 0; i < ordinals.length; i += 1) {
      const ordinal = ordinals[i] ?? 0;
      if (this.#ordinals.has(ordinal)) continue;
      this.#ordinals.add(ordinal);
      const other = otherNumbers[i] ?? 0;
      rows.push(isOut ? own : other, isOut ? other : own, amounts[i] ?? 0, moments[i] ?? 0, code);
      const isNamed = (references.ends[i] ?? 0) > (i === 0 ? 0 : (references.ends[i - 1] ?? 0));
      rows.nameLast('ids', isNamed ? (ids[i] ?? 0) : rows.ids.intern(String(ordinal + 1)));
    }
  }

  #isWhole(account: string, at: number): boolean {
    return (at >= this.sinceOf(account) && at <= this.#until) || this.#moments.has(`${at} ${account}`);
  }
}
