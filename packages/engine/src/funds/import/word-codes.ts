import { NameTable } from '../ledger/name-table.ts';

const decoder = new TextDecoder();
/** Different words that are kept; free text beyond it is read again each time. */
const mostKept = 65_536;
const longestKept = 256;

/** What words of cells mean, as numbers, read once for each different word. */
export class WordCodes {
  readonly #words = new NameTable();
  readonly #codes: number[] = [];
  readonly #read: (text: string) => number;

  constructor(read: (text: string) => number) {
    this.#read = read;
  }

  of(bytes: Uint8Array, start: number, end: number): number {
    if (this.#words.count >= mostKept || end - start > longestKept) return this.#readBytes(bytes, start, end);
    const word = this.#words.internBytes(bytes, start, end);
    const known = this.#codes[word];
    if (known !== undefined) return known;
    const code = this.#readBytes(bytes, start, end);
    this.#codes[word] = code;
    return code;
  }

  #readBytes(bytes: Uint8Array, start: number, end: number): number {
    return this.#read(decoder.decode(bytes.subarray(start, end)));
  }
}
