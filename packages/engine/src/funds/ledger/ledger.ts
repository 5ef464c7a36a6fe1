import type { Transfer } from '../transfer.ts';
import { AccountRows } from './account-rows.ts';
import { balanceBefore } from './balance.ts';
import { BalanceMarks, markEvery } from './balance-marks.ts';
import { closeTo, type Duplicate, eachClose, movementsOf } from './duplicates.ts';
import { voidReversed } from './reversals.ts';
import { rowAt, type RowList } from './row-list.ts';
import { channelCode, Rows } from './rows.ts';
import { orderByAccount, startsOf } from './sort-rows.ts';
import { ToldAgain } from './told-again.ts';

/** `skewMs`: how far the clocks of two banks may differ and still tell of one transfer; 0 unless said. */
export interface LedgerOptions {
  readonly skewMs?: number;
}

/** What came of adding transfers: the rows kept, earlier ones whose standing changed, and those told again. */
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
  readonly #toldAgain: ToldAgain;
  /** Rows that an account's lists hold, which tell again what a row told that came after them. */
  readonly #hidden = new Set<number>();
  #hasReversals = false;
  readonly #marks = new Map<number, BalanceMarks>();

  /** Takes the rows over and brings them into order: nobody else may add to them. */
  constructor(rows: Rows, { skewMs = 0 }: LedgerOptions = {}) {
    this.rows = rows;
    this.skewMs = skewMs;
    const accounts = rows.accounts.count;
    const spare = rows.keep(this.#orderByPayer(accounts));
    this.#toldAgain = new ToldAgain(rows, this.count);
    this.#outStart = startsOf(rows.from.array, this.count, accounts);
    this.#inStart = startsOf(rows.to.array, this.count, accounts);
    this.#inRows = spare.subarray(0, this.count);
    orderByAccount(rows.to.array, this.#inStart, rows, this.#inRows, { closeMs: 0, told: () => undefined });
    this.#voidAll();
    this.#markBalances();
  }

  get accountCount(): number {
    return this.rows.accounts.count;
  }

  /** How many transfers there are, each counted once however often it was told. */
  get count(): number {
    return this.rows.count - this.duplicateCount;
  }

  /** Whether some row of a list may be void. */
  get hasVoid(): boolean {
    return this.#hasReversals || this.#hidden.size > 0;
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

  /**
   * Adds transfers that came later. What was told before is reported, never counted twice: which rows count is the same
   * as if all had been told at once.
   */
  append(transfers: Iterable<Transfer>): Appended {
    const { rows } = this;
    const before = rows.count;
    const duplicates: Duplicate[] = [];
    const standing = new Set<number>();
    for (const transfer of transfers) {
      const row = rows.add(transfer);
      const payer = rows.from.array[row] ?? 0;
      const told = closeTo(rows, row, [this.outgoing(payer), this.#toldAgain.by(payer)], this.skewMs);
      if (told.length === 1) this.#list(row);
      else duplicates.push(...this.#settle(row, told, standing));
    }
    const added: number[] = [];
    for (let row = before; row < rows.count; row += 1) if (!rows.isToldAgain(row)) added.push(row);
    const changed = [...standing].filter((row) => row < before || rows.isToldAgain(row));
    changed.push(...this.#voidAround([...added, ...changed]));
    for (const row of [...added, ...changed]) this.#forgetBalances(row);
    return { rows: added, changed, duplicates };
  }

  /** The rows in the order of who pays, without those that tell a movement again. */
  #orderByPayer(accounts: number): Uint32Array {
    const { rows, skewMs } = this;
    const starts = startsOf(rows.from.array, rows.count, accounts);
    const order = new Uint32Array(rows.count);
    const again = (told: readonly number[]): void => {
      for (const movement of movementsOf(rows, told, skewMs))
        for (const row of movement.again) {
          rows.setToldAgain(row, true);
          this.duplicateCount += 1;
          if (this.duplicates.length < listedDuplicates) this.duplicates.push(this.#duplicate(movement.kept, row));
        }
    };
    orderByAccount(rows.from.array, starts, rows, order, {
      closeMs: skewMs,
      told: (start, end) => eachClose(rows, order, [start, end], skewMs, again),
    });
    if (this.duplicateCount === 0) return order;
    const last = order.filter((row) => rows.isToldAgain(row));
    const first = order.filter((row) => !rows.isToldAgain(row));
    order.set(first);
    order.set(last, first.length);
    return order;
  }

  #duplicate(kept: number, dropped: number): Duplicate {
    return { kept: this.rows.ordinalOf(kept), dropped: this.rows.ordinalOf(dropped) };
  }

  /** Says anew which of the rows `told`, the new `row` among them, stand; older ones that change go to `standing`. */
  #settle(row: number, told: readonly number[], standing: Set<number>): Duplicate[] {
    const { rows } = this;
    const duplicates: Duplicate[] = [];
    for (const { kept, again } of movementsOf(rows, told, this.skewMs)) {
      if (kept === row) this.#list(row);
      else if (rows.isToldAgain(kept)) {
        standing.add(kept);
        this.#stand(kept);
      }
      for (const one of again) {
        if (rows.isToldAgain(one)) continue;
        if (one === row) this.#toldAgain.add(row);
        else {
          standing.add(one);
          this.#hidden.add(one);
        }
        rows.setReversed(one, false);
        rows.setToldAgain(one, true);
        this.duplicateCount += 1;
        duplicates.push(this.#duplicate(kept, one));
      }
    }
    return duplicates;
  }

  /** A row that told another's movement again turns out to tell one of its own. */
  #stand(row: number): void {
    this.rows.setToldAgain(row, false);
    this.duplicateCount -= 1;
    if (this.#hidden.delete(row)) return;
    this.#toldAgain.remove(row);
    this.#list(row);
  }

  #list(row: number): void {
    const from = this.rows.from.array[row] ?? 0;
    const to = this.rows.to.array[row] ?? 0;
    this.#insert(this.#laterOut, from, this.outgoing(from), row);
    this.#insert(this.#laterIn, to, this.incoming(to), row);
  }

  #insert(later: Map<number, AccountRows>, account: number, list: RowList, row: number): void {
    const own = list instanceof AccountRows ? list : new AccountRows(list);
    later.set(account, own);
    own.insert(row, (other) => this.rows.compare(other, row) < 0);
  }

  #voidAll(): void {
    const reversals: number[] = [];
    const { array } = this.rows.channel;
    for (let row = 0; row < this.count; row += 1) if (array[row] === reversal) reversals.push(row);
    this.#voidAround(reversals);
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

  /** Looks again at the reversals between the accounts of these rows; gives the rows whose standing changed. */
  #voidAround(added: readonly number[]): number[] {
    const { rows } = this;
    this.#hasReversals ||= added.some((row) => rows.channelOf(row) === 'reversal');
    if (!this.#hasReversals) return [];
    const pairs = new Map<string, readonly [number, number]>();
    for (const row of added) {
      const [from, to] = [rows.from.array[row] ?? 0, rows.to.array[row] ?? 0];
      pairs.set(`${Math.min(from, to)} ${Math.max(from, to)}`, [from, to]);
    }
    return [...pairs.values()].flatMap(([a, b]) => this.#voidBetween(a, b));
  }

  #voidBetween(a: number, b: number): number[] {
    const between = [...this.#rowsTo(a, b), ...(a === b ? [] : this.#rowsTo(b, a))];
    return between.some((row) => this.rows.channelOf(row) === 'reversal' || this.rows.isReversed(row))
      ? voidReversed(this.rows, between)
      : [];
  }

  #rowsTo(from: number, to: number): number[] {
    const list = this.outgoing(from);
    const found: number[] = [];
    for (let place = list.start; place < list.end; place += 1) {
      const row = rowAt(list, place);
      if (this.rows.to.array[row] === to && !this.rows.isToldAgain(row)) found.push(row);
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
