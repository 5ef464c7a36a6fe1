import { ImportRefusal } from './import-refusal.ts';
import { emptyRow, mostCells, type TakeRow } from './row-cells.ts';

const quote = 0x22;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;
/** Bytes of one row; beyond it a quotation mark was opened and never closed, or it is no list. */
const longestRow = 1_048_576;

/**
 * Splits UTF-8 bytes into rows (RFC 4180 with any separator of one byte), whatever the pieces they come in. A quoted
 * cell may hold separators, line ends and doubled quotes. Empty lines are left out; rows count physical lines.
 */
export class DelimitedRows {
  readonly #separator: number;
  readonly #take: TakeRow;
  readonly #cells = emptyRow();
  #bytes = new Uint8Array(0);
  #length = 0;
  #isEnd = false;
  #line = 1;
  #hasQuotes = false;

  constructor(separator: number, take: TakeRow) {
    this.#separator = separator;
    this.#take = take;
  }

  /** Throws ImportRefusal for a row beyond all bounds. */
  push(chunk: Uint8Array): void {
    const length = this.#length + chunk.length;
    if (length > this.#bytes.length) {
      const next = new Uint8Array(Math.max(length, this.#bytes.length * 2));
      next.set(this.#bytes.subarray(0, this.#length));
      this.#bytes = next;
    }
    this.#bytes.set(chunk, this.#length);
    this.#length = length;
    this.#split();
  }

  /** Throws ImportRefusal where a quotation mark is still open. */
  end(): void {
    this.#isEnd = true;
    this.#split();
    if (this.#length > 0) throw this.#openQuote();
  }

  #split(): void {
    let at = 0;
    while (at < this.#length) {
      const next = this.#readRow(at);
      if (next < 0) break;
      this.#giveRow();
      at = Math.min(next, this.#length);
    }
    this.#bytes.copyWithin(0, at, this.#length);
    this.#length -= at;
    if (this.#length > longestRow) throw this.#openQuote();
  }

  #openQuote(): ImportRefusal {
    return new ImportRefusal('open-quote', {
      zh: `第 ${this.#line} 行起引号没有配对，后面的内容无法分行，请修正后再导入。`,
      en: `From line ${this.#line} on a quotation mark is not closed, so what follows cannot be told apart. Mend the file first.`,
    });
  }

  /** Finds the cells of the row that starts at `from`: where the next starts, -1 where the row is not all there. */
  #readRow(from: number): number {
    const bytes = this.#bytes;
    const length = this.#length;
    const separator = this.#separator;
    const { starts, ends } = this.#cells;
    let count = 0;
    let at = from;
    this.#hasQuotes = false;
    for (;;) {
      const start = at;
      if (at < length && bytes[at] === quote) {
        at = this.#closingQuote(at);
        if (at < 0) return -1;
      }
      let byte = bytes[at];
      while (at < length && byte !== separator && byte !== lineFeed && byte !== carriageReturn) byte = bytes[++at];
      if (at >= length && !this.#isEnd) return -1;
      if (count < mostCells) {
        starts[count] = start;
        ends[count] = at;
        count += 1;
      }
      if (at < length && byte === separator) {
        at += 1;
        continue;
      }
      this.#cells.count = count;
      if (at >= length || byte === lineFeed) return at + 1;
      // What a line end is shows in the byte after a carriage return.
      if (at + 1 >= length && !this.#isEnd) return -1;
      return bytes[at + 1] === lineFeed ? at + 2 : at + 1;
    }
  }

  /** The place after the quotation mark that closes the one at `at`, -1 where it is not there yet. */
  #closingQuote(at: number): number {
    this.#hasQuotes = true;
    for (let place = this.#bytes.indexOf(quote, at + 1); ; place = this.#bytes.indexOf(quote, place + 2)) {
      if (place < 0 || place >= this.#length) return -1;
      if (place + 1 >= this.#length && !this.#isEnd) return -1;
      if (place + 1 >= this.#length || this.#bytes[place + 1] !== quote) return place + 1;
    }
  }

  #giveRow(): void {
    const cells = this.#cells;
    cells.bytes = this.#bytes;
    cells.row = this.#line;
    if (this.#hasQuotes) for (let cell = 0; cell < cells.count; cell += 1) this.#unquote(cell);
    this.#line += 1;
    if (cells.count > 1 || (cells.starts[0] ?? 0) < (cells.ends[0] ?? 0)) this.#take(cells);
  }

  /** Takes the quotes off a cell, in place: what is left is never longer. */
  #unquote(cell: number): void {
    const { starts, ends } = this.#cells;
    const bytes = this.#bytes;
    const start = starts[cell] ?? 0;
    const end = ends[cell] ?? 0;
    if (start === end || bytes[start] !== quote) return;
    let to = start;
    let isOpen = true;
    for (let at = start + 1; at < end; at += 1) {
      const byte = bytes[at] ?? 0;
      if (byte === lineFeed) this.#line += 1;
      if (isOpen && byte === quote) {
        if (bytes[at + 1] !== quote || at + 1 >= end) {
          isOpen = false;
          continue;
        }
        at += 1;
      }
      bytes[to] = byte;
      to += 1;
    }
    ends[cell] = to;
  }
}
