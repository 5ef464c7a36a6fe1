type Column = Uint32Array | Uint8Array;

const smallLimit = 4_194_304;

/** How long a full column of this length grows: by half, a large one by an eighth, since memory counts there. */
export const grownLength = (length: number): number =>
  Math.max(16, Math.ceil(length < smallLimit ? length * 1.5 : length * 1.125));

const make = <T extends Column>(like: T, length: number): T =>
  (like instanceof Uint32Array ? new Uint32Array(length) : new Uint8Array(length)) as T;

/** Puts the numbers of `column` into `next`, in the order of `rows`. */
export const gather = <T extends Column | Float64Array>(column: T, rows: Uint32Array, next: T): T => {
  for (let i = 0; i < rows.length; i += 1) next[i] = column[rows[i] ?? 0] ?? 0;
  return next;
};

/** A typed array that grows when it is full. */
export class GrowingColumn<T extends Column> {
  array: T;
  length: number;

  constructor(array: T, length = 0) {
    this.array = array;
    this.length = length;
  }

  push(value: number): void {
    if (this.length === this.array.length) {
      const next = make(this.array, grownLength(this.length));
      next.set(this.array as never);
      this.array = next;
    }
    this.array[this.length] = value;
    this.length += 1;
  }

  /** The same numbers in a column of its own. */
  copy(): GrowingColumn<T> {
    return new GrowingColumn(this.array.slice(0, this.length) as T, this.length);
  }

  /** The same numbers in the order of `rows`, kept in `spare`; gives the array that is free now. */
  inOrderOf(rows: Uint32Array, spare: T): T {
    const free = this.array;
    this.array = gather(this.array, rows, spare);
    this.length = rows.length;
    return free;
  }
}
