const wholeLimit = 2 ** 32;

/**
 * A growing column of whole numbers: four bytes each as long as every number is a multiple of `unit` and fits, eight
 * bytes from the first that does not. `unit` 1000 keeps milliseconds that are all full seconds in four bytes.
 */
export class CompactColumn {
  array: Uint32Array | Float64Array;
  scale: number;
  length = 0;

  constructor(unit: number, capacity: number) {
    this.array = new Uint32Array(Math.max(16, capacity));
    this.scale = unit;
  }

  get(index: number): number {
    return (this.array[index] ?? 0) * this.scale;
  }

  push(value: number): void {
    if (this.length === this.array.length) this.#grow();
    if (this.array instanceof Uint32Array && (value % this.scale !== 0 || value / this.scale >= wholeLimit))
      this.#widen();
    this.array[this.length] = value / this.scale;
    this.length += 1;
  }

  /** The same numbers in the order of `rows`, with room for no more. */
  inOrderOf(rows: Uint32Array): void {
    const next = this.array instanceof Uint32Array ? new Uint32Array(rows.length) : new Float64Array(rows.length);
    for (let i = 0; i < rows.length; i += 1) next[i] = this.array[rows[i] ?? 0] ?? 0;
    this.array = next;
    this.length = rows.length;
  }

  #grow(): void {
    const length = Math.max(16, Math.ceil(this.array.length * 1.5));
    const next = this.array instanceof Uint32Array ? new Uint32Array(length) : new Float64Array(length);
    next.set(this.array);
    this.array = next;
  }

  #widen(): void {
    const next = new Float64Array(this.array.length);
    for (let i = 0; i < this.length; i += 1) next[i] = (this.array[i] ?? 0) * this.scale;
    this.array = next;
    this.scale = 1;
  }
}
