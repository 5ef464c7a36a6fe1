import type { RowCells } from './row-cells.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder();
const [space, quote, apostrophe, equals] = [0x20, 0x22, 0x27, 0x3d];

/** Where a field's bytes come from: columns by place, joined by a space where several, or one value for all rows. */
export interface CellSource {
  readonly columns: readonly number[];
  readonly fixed: Uint8Array | null;
}

/**
 * The bytes of one field of the row at hand, without what surrounds it: white space, the apostrophe before and the ="…"
 * around what a spreadsheet was to keep as text.
 */
export class CellSpan {
  bytes: Uint8Array = new Uint8Array(0);
  start = 0;
  end = 0;
  #scratch = new Uint8Array(256);

  get isEmpty(): boolean {
    return this.start >= this.end;
  }

  get length(): number {
    return this.end - this.start;
  }

  get text(): string {
    return decoder.decode(this.bytes.subarray(this.start, this.end));
  }

  locate(cells: RowCells, source: CellSource | undefined): void {
    if (source === undefined || (source.columns.length === 0 && source.fixed === null)) this.#set(cells.bytes, 0, 0);
    else if (source.fixed !== null) this.#set(source.fixed, 0, source.fixed.length);
    else if (source.columns.length > 1) this.#join(cells, source.columns);
    else this.#cell(cells, source.columns[0] ?? 0);
  }

  /** Another text in place of the cell's. */
  replace(text: string): void {
    const bytes = encoder.encode(text);
    this.#set(bytes, 0, bytes.length);
  }

  #set(bytes: Uint8Array, start: number, end: number): void {
    this.bytes = bytes;
    this.start = start;
    this.end = end;
  }

  #cell(cells: RowCells, column: number): void {
    if (column >= cells.count) return this.#set(cells.bytes, 0, 0);
    const { bytes } = cells;
    let start = cells.starts[column] ?? 0;
    let end = cells.ends[column] ?? 0;
    while (start < end && (bytes[end - 1] ?? 0) <= space) end -= 1;
    while (start < end && (bytes[start] ?? 0) <= space) start += 1;
    const first = bytes[start];
    if (first === apostrophe && start < end) start += 1;
    else if (first === equals && end - start >= 3 && bytes[start + 1] === quote && bytes[end - 1] === quote) {
      start += 2;
      end -= 1;
    }
    this.#set(bytes, start, end);
  }

  #join(cells: RowCells, columns: readonly number[]): void {
    let at = 0;
    for (const column of columns) {
      this.#cell(cells, column);
      if (this.isEmpty) continue;
      const needed = at + 1 + this.length;
      if (needed > this.#scratch.length) {
        const next = new Uint8Array(needed * 2);
        next.set(this.#scratch.subarray(0, at));
        this.#scratch = next;
      }
      if (at > 0) this.#scratch[at++] = space;
      this.#scratch.set(this.bytes.subarray(this.start, this.end), at);
      at += this.length;
    }
    this.#set(this.#scratch, 0, at);
  }
}
