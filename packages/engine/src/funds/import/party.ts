import { transferLimits } from '../transfer.ts';
import { CellSpan, type CellSource } from './cell-span.ts';
import { isNoAccount } from './money-words.ts';
import type { RowCells } from './row-cells.ts';

/** Bytes that an account has beside which it has to be looked at: anything but digits and Latin letters. */
const isPlainAccount = ({ bytes, start, end }: CellSpan): boolean => {
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    const isDigit = byte >= 48 && byte <= 57;
    const letter = byte | 0x20;
    if (!isDigit && (letter < 97 || letter > 122)) return false;
  }
  return true;
};

const longestNoAccount = 6;

/** An account as a statement writes it: digits set apart by spaces or in full width are the same account. */
export class Party {
  readonly #span = new CellSpan();
  /** Read anew from each row, null where it can be taken. */
  fault: 'too-long' | 'lost-digits' | null = null;

  read(cells: RowCells, source: CellSource | undefined): void {
    const span = this.#span;
    span.locate(cells, source);
    this.fault = null;
    const isPlain = isPlainAccount(span);
    if (isPlain && (span.length > longestNoAccount || (span.bytes[span.start] ?? 0) < 58)) return this.#measure();
    const text = span.text.trim();
    const digits = isPlain ? text : text.normalize('NFKC').replace(/\s/gu, '');
    if (/^\d(?:\.\d+)?E\+\d+$/iu.test(digits)) this.fault = 'lost-digits';
    else {
      if (!isPlain || isNoAccount(text)) span.replace(isNoAccount(text) ? '' : /^\d+$/u.test(digits) ? digits : text);
      this.#measure();
    }
  }

  get isEmpty(): boolean {
    return this.#span.isEmpty;
  }

  /** Its bytes, until the next row is read. */
  get span(): CellSpan {
    return this.#span;
  }

  get text(): string {
    return this.#span.text;
  }

  /** A character has one byte at least. */
  #measure(): void {
    if (this.#span.length <= transferLimits.accountCharacters) return;
    if (this.#span.text.length > transferLimits.accountCharacters) this.fault = 'too-long';
  }
}
