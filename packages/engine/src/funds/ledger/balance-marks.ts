/** Movements between two marks of an account's balance. */
export const markEvery = 256;

/** What an account held just before some of its moments, earliest first, so that its history need not be gone through. */
export class BalanceMarks {
  readonly #at: number[] = [];
  readonly #balance: number[] = [];

  /** The last mark not later than a moment: nothing before all. `isLast` where there is none after it. */
  before(until: number): { readonly at: number; readonly balance: number; readonly isLast: boolean } {
    let low = 0;
    let high = this.#at.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#at[middle] ?? 0) <= until) low = middle + 1;
      else high = middle;
    }
    const isLast = low === this.#at.length;
    return { at: this.#at[low - 1] ?? 0, balance: this.#balance[low - 1] ?? 0, isLast };
  }

  /** Adds a mark, later than all. */
  add(at: number, balance: number): void {
    this.#at.push(at);
    this.#balance.push(balance);
  }

  /** A movement at this moment is new or void now: what was held later is not known any more. */
  forgetAfter(at: number): void {
    let { length } = this.#at;
    while (length > 0 && (this.#at[length - 1] ?? 0) > at) length -= 1;
    this.#at.length = length;
    this.#balance.length = length;
  }
}
