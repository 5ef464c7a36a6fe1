import type { Transfer } from '../transfer.ts';
import { AccountRows } from './account-rows.ts';
import { balanceBefore } from './balance.ts';
import { BalanceMarks, markEvery } from './balance-marks.ts';
import { type Duplicate, eachDuplicate, toldBefore } from './duplicates.ts';
import { voidReversed } from './reversals.ts';
import { rowAt, type RowList } from './row-list.ts';
import { channelCode, Rows } from './rows.ts';
import { orderByAccount, startsOf } from './sort-rows.ts';

/** `skewMs`: how far the clocks of two banks may differ and still tell of one transfer; 0 unless said. */
export interface LedgerOptions {
  readonly skewMs?: number;
}

/** What came of adding transfers: the rows kept, those whose standing a reversal changed, and those told again. */
export interface Appended {
  readonly rows: readonly number[];
  readonly changed: readonly number[];
  readonly duplicates: readonly Duplicate[];
}

const reversal = channelCode('reversal');

/** Most duplicates that are listed; all are counted. */
const listedDuplicates = 10_000;

/**
 * Transfers by account and time in both directions. Built once from `Rows` in O(n log n); transfers that come later
 * are added in O(1) amortised where they are later than what the account has. Row numbers stay as they are from the
 * building on.
 */
export class Ledger {
  readonly rows: Rows;
  readonly skewMs: number;
  readonly duplicates: Duplicate[] = [];
  duplicateCount = 0;
  readonly #outStart: Uint32Array;
  readonly #inStart: Uint32Array;
  readonly #inRows: Uint32Array;
  readonly #laterOut = new Map<number, AccountRows>();
  readonly #laterIn = new Map<number, AccountRows>();
  #hasReversals = false;
  readonly #marks = new Map<number, BalanceMarks>();

  /** Takes the rows over and brings them into order: nobody else may add to them. */
  constructor(rows: Rows, { skewMs = 0 }: LedgerOptions = {}) {
    this.rows = rows;
    this.skewMs = skewMs;
    const accounts = rows.accounts.count;
    const spare = rows.keep(this.#orderByPayer(accounts));
    this.#outStart = startsOf(rows.from.array, rows.count, accounts);
    this.#inStart = startsOf(rows.to.array, rows.count, accounts);
    this.#inRows = spare.subarray(0, rows.count);
    orderByAccount(rows.to.array, this.#inStart, rows, this.#inRows, { closeMs: 0, told: () => undefined });
    this.#voidAll();
    this.#markBalances();
  }

  get accountCount(): number {
    return this.rows.accounts.count;
  }

  /** Whether some row may be void. */
  get hasVoid(): boolean {
    return this.#hasReversals;
  }

  /** The account's transfers out, by time and content. */
  outgoing(account: number): RowList {
    const later = this.#laterOut.size === 0 ? undefined : this.#laterOut.get(account);
    if (later !== undefined) return later;
    if (account >= this.#outStart.length - 1) return { array: null, start: 0, end: 0 };
    return { array: null, start: this.#outStart[account] ?? 0, end: this.#outStart[account + 1] ?? 0 };
  }

  /** The account's transfers in, by time and content. */
  incoming(account: number): RowList {
    const later = this.#laterIn.size === 0 ? undefined : this.#laterIn.get(account);
    if (later !== undefined) return later;
    if (account >= this.#inStart.length - 1) return { array: null, start: 0, end: 0 };
    return { array: this.#inRows, start: this.#inStart[account] ?? 0, end: this.#inStart[account + 1] ?? 0 };
  }

  /** Whether money moves by a row: not where it was reversed, and not from an account to itself. */
  moves(row: number): boolean {
    return !this.rows.isVoid(row) && this.rows.from.array[row] !== this.rows.to.array[row];
  }

  /** What is kept of the balance of an account with many movements; undefined for any other. */
  marksOf(account: number): BalanceMarks | undefined {
    const known = this.#marks.get(account);
    if (known !== undefined) return known;
    const [outs, ins] = [this.outgoing(account), this.incoming(account)];
    if (outs.end - outs.start + ins.end - ins.start < markEvery * 4) return undefined;
    const marks = new BalanceMarks();
    this.#marks.set(account, marks);
    return marks;
  }

  /** First place in a list whose transfer is not earlier than `at`. */
  placeAt(list: RowList, at: number): number {
    const { array: moments, scale } = this.rows.at;
    const rows = list.array;
    let low = list.start;
    let high = list.end;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const row = rows === null ? middle : (rows[middle] ?? 0);
      if ((moments[row] ?? 0) * scale < at) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Adds transfers that came later. What was told before is reported, never counted twice. */
  append(transfers: Iterable<Transfer>): Appended {
    const rows: number[] = [];
    const duplicates: Duplicate[] = [];
    const pairs = new Map<string, readonly [number, number]>();
    for (const transfer of transfers) {
      const row = this.rows.add(transfer);
      const from = this.rows.from.array[row] ?? 0;
      const to = this.rows.to.array[row] ?? 0;
      const known = toldBefore(this.rows, row, this.#near(row, from), this.skewMs);
      if (known >= 0) duplicates.push(this.#takeBack(row, known));
      else {
        this.#insert(this.#laterOut, from, this.outgoing(from), row);
        this.#insert(this.#laterIn, to, this.incoming(to), row);
        rows.push(row);
        pairs.set(`${Math.min(from, to)} ${Math.max(from, to)}`, [from, to]);
      }
    }
    this.#hasReversals ||= rows.some((row) => this.rows.channelOf(row) === 'reversal');
    const changed = this.#hasReversals ? [...pairs.values()].flatMap(([a, b]) => this.#voidBetween(a, b)) : [];
    for (const row of [...rows, ...changed]) this.#forgetBalances(row);
    this.duplicateCount += duplicates.length;
    return { rows, changed, duplicates };
  }

  /** The rows in the order of who pays, without those that tell a movement again. */
  #orderByPayer(accounts: number): Uint32Array {
    const { rows, skewMs } = this;
    const starts = startsOf(rows.from.array, rows.count, accounts);
    const order = new Uint32Array(rows.count);
    const gone = new Set<number>();
    const again = (kept: number, dropped: number): void => {
      gone.add(dropped);
      this.duplicateCount += 1;
      if (this.duplicates.length < listedDuplicates) this.duplicates.push(this.#duplicate(kept, dropped));
    };
    orderByAccount(rows.from.array, starts, rows, order, {
      closeMs: skewMs,
      told: (start, end) => eachDuplicate(rows, order, [start, end], skewMs, again),
    });
    return gone.size === 0 ? order : order.filter((row) => !gone.has(row));
  }

  #duplicate(kept: number, dropped: number): Duplicate {
    return { kept: this.rows.ordinalOf(kept), dropped: this.rows.ordinalOf(dropped) };
  }

  #takeBack(row: number, known: number): Duplicate {
    const duplicate = this.#duplicate(known, row);
    this.rows.dropLast(known);
    return duplicate;
  }

  #near(row: number, from: number): number[] {
    const list = this.outgoing(from);
    const at = this.rows.at.get(row);
    const near: number[] = [];
    for (let place = this.placeAt(list, at - this.skewMs); place < list.end; place += 1) {
      const other = rowAt(list, place);
      if (this.rows.at.get(other) > at + this.skewMs) break;
      near.push(other);
    }
    return near;
  }

  #insert(later: Map<number, AccountRows>, account: number, list: RowList, row: number): void {
    const own = list instanceof AccountRows ? list : new AccountRows(list);
    later.set(account, own);
    own.insert(row, (other) => this.rows.compare(other, row) < 0);
  }

  #voidAll(): void {
    const { rows } = this;
    const pairs = new Map<string, readonly [number, number]>();
    for (let row = 0; row < rows.count; row += 1) {
      if (rows.channel.array[row] !== reversal) continue;
      const [from, to] = [rows.from.array[row] ?? 0, rows.to.array[row] ?? 0];
      pairs.set(`${Math.min(from, to)} ${Math.max(from, to)}`, [from, to]);
    }
    for (const [a, b] of pairs.values()) this.#voidBetween(a, b);
    this.#hasReversals = pairs.size > 0;
  }

  /** An account with many movements is gone through once, so that no trace has to. */
  #markBalances(): void {
    for (let account = 0; account < this.accountCount; account += 1)
      if (this.marksOf(account) !== undefined) balanceBefore(this, account, Infinity);
  }

  #forgetBalances(row: number): void {
    const at = this.rows.at.get(row);
    for (const { array } of [this.rows.from, this.rows.to]) this.#marks.get(array[row] ?? 0)?.forgetAfter(at);
  }

  #voidBetween(a: number, b: number): number[] {
    const between = [...this.#rowsTo(a, b), ...(a === b ? [] : this.#rowsTo(b, a))];
    return between.some((row) => this.rows.channelOf(row) === 'reversal') ? voidReversed(this.rows, between) : [];
  }

  #rowsTo(from: number, to: number): number[] {
    const list = this.outgoing(from);
    const found: number[] = [];
    for (let place = list.start; place < list.end; place += 1) {
      const row = rowAt(list, place);
      if (this.rows.to.array[row] === to) found.push(row);
    }
    return found;
  }
}

/** A ledger of these transfers, in whatever order they come. Throws nothing: check each by `transferFault` before. */
export const ledgerOf = (transfers: Iterable<Transfer>, options?: LedgerOptions): Ledger => {
  const rows = new Rows(1024);
  for (const transfer of transfers) rows.add(transfer);
  return new Ledger(rows, options);
};
