import { gather, grownLength } from './growing-column.ts';

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
    const units = value / this.scale;
    if (this.array instanceof Uint32Array && (units >= wholeLimit || units !== Math.floor(units))) this.#widen();
    this.array[this.length] = value / this.scale;
    this.length += 1;
  }

  /** The same numbers in a column of its own. */
  copy(): CompactColumn {
    const column = new CompactColumn(this.scale, 0);
    column.array = this.array.slice(0, this.length);
    column.length = this.length;
    return column;
  }

  /** The same numbers in the order of `rows`, kept in `spare` where they fit; gives the array that is free then. */
  inOrderOf(rows: Uint32Array, spare: Uint32Array): Uint32Array {
    const { array } = this;
    this.length = rows.length;
    if (array instanceof Uint32Array) {
      this.array = gather(array, rows, spare);
      return array;
    }
    this.array = gather(array, rows, new Float64Array(rows.length));
    return spare;
  }

  #grow(): void {
    const length = grownLength(this.array.length);
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
