import { AccountRows } from './account-rows.ts';
import { firstPlace, type RowList } from './row-list.ts';
import type { Rows } from './rows.ts';

/**
 * Rows that tell again what another row tells and stand in no account's list, by payer and time. They are kept since a
 * telling that comes later may show that one of them is a movement of its own.
 */
export class ToldAgain {
  readonly #rows: Rows;
  /** Those known when the ledger was built: rows [start, end), in the order of who pays. */
  readonly #start: number;
  readonly #end: number;
  readonly #later = new Map<number, AccountRows>();

  constructor(rows: Rows, start: number) {
    this.#rows = rows;
    this.#start = start;
    this.#end = rows.count;
  }

  by(payer: number): RowList {
    const later = this.#later.get(payer);
    if (later !== undefined) return later;
    const { array } = this.#rows.from;
    const all = { array: null, start: this.#start, end: this.#end };
    const firstFrom = (account: number): number => firstPlace(all, (row) => (array[row] ?? 0) < account);
    return { array: null, start: firstFrom(payer), end: firstFrom(payer + 1) };
  }

  add(row: number): void {
    this.#own(row).insert(row, (other) => this.#rows.compare(other, row) < 0);
  }

  remove(row: number): void {
    this.#own(row).remove(row);
  }

  #own(row: number): AccountRows {
    const payer = this.#rows.from.array[row] ?? 0;
    const own = this.#later.get(payer) ?? new AccountRows(this.by(payer));
    this.#later.set(payer, own);
    return own;
  }
}
