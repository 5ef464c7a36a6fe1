import { firstPlace, type RowList } from './row-list.ts';

/** One account's rows in one direction once some came after the ledger was built; adding a later one is O(1) amortised. */
export class AccountRows implements RowList {
  array: Uint32Array;
  readonly start = 0;
  end: number;

  constructor(list: RowList) {
    this.end = list.end - list.start;
    this.array = new Uint32Array(this.end + 8);
    for (let i = 0; i < this.end; i += 1)
      this.array[i] = list.array === null ? list.start + i : (list.array[list.start + i] ?? 0);
  }

  insert(row: number, isBefore: (other: number) => boolean): void {
    if (this.end === this.array.length) {
      const next = new Uint32Array(this.end * 2);
      next.set(this.array);
      this.array = next;
    }
    const last = this.end - 1;
    const place = last < 0 || isBefore(this.array[last] ?? 0) ? this.end : firstPlace(this, isBefore);
    this.array.copyWithin(place + 1, place, this.end);
    this.array[place] = row;
    this.end += 1;
  }

  /** Takes a row out that is in the list. */
  remove(row: number): void {
    const place = this.array.subarray(0, this.end).indexOf(row);
    this.array.copyWithin(place, place + 1, this.end);
    this.end -= 1;
  }
}
