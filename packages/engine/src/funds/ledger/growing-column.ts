type Column = Uint32Array | Uint8Array;

const make = <T extends Column>(like: T, length: number): T =>
  (like instanceof Uint32Array ? new Uint32Array(length) : new Uint8Array(length)) as T;

/** A typed array that grows by half when it is full. */
export class GrowingColumn<T extends Column> {
  array: T;
  length = 0;

  constructor(array: T) {
    this.array = array;
  }

  push(value: number): void {
    if (this.length === this.array.length) {
      const next = make(this.array, Math.max(16, Math.ceil(this.array.length * 1.5)));
      next.set(this.array as never);
      this.array = next;
    }
    this.array[this.length] = value;
    this.length += 1;
  }

  /** The same numbers in the order of `rows`, with room for no more. */
  inOrderOf(rows: Uint32Array): void {
    const next = make(this.array, rows.length);
    for (let i = 0; i < rows.length; i += 1) next[i] = this.array[rows[i] ?? 0] ?? 0;
    this.array = next;
    this.length = rows.length;
  }
}
