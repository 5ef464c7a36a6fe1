import { ImportRefusal } from './import-refusal.ts';
import { emptyRow, fillRow, mostCells, type TakeRow } from './row-cells.ts';

const decoder = new TextDecoder();
const lineFeed = 0x0a;
/** Lines whose keys make the header: a key that only some objects have is likely among them. */
const linesLookedAt = 100;
const longestLine = 1_048_576;

type Row = ReadonlyMap<string, string>;

const sourceOf = (context: unknown): string | null =>
  typeof context === 'object' && context !== null && 'source' in context ? String(context.source) : null;

/** Numbers as they are written, so that account numbers beyond 2^53 keep their digits. */
const writtenNumber = (_key: string, value: unknown, ...[context]: unknown[]): unknown =>
  typeof value === 'number' ? (sourceOf(context) ?? value) : value;

const parseLine = (line: string): Row | null => {
  try {
    const value: unknown = JSON.parse(line, writtenNumber);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
    return new Map(
      Object.entries(value).map(([key, one]) => [key, one === null || one === undefined ? '' : String(one)]),
    );
  } catch {
    return null;
  }
};

const tooLong = (): ImportRefusal =>
  new ImportRefusal('damaged', {
    zh: '有一行超过 1 MB，不是每行一个对象的 JSON。',
    en: 'A line is longer than 1 MB; JSON is read with one object a line.',
  });

/**
 * Reads JSON lines as rows of a table whose first row are the keys of the first objects. `isFaulty` is told each line
 * that is no object.
 */
export class JsonRows {
  readonly #take: TakeRow;
  readonly #isFaulty: (line: number, text: string) => void;
  readonly #cells = emptyRow();
  #first: { readonly row: Row; readonly line: number }[] = [];
  #keys: string[] | null = null;
  #held: Uint8Array = new Uint8Array(0);
  #line = 0;

  constructor(take: TakeRow, isFaulty: (line: number, text: string) => void) {
    this.#take = take;
    this.#isFaulty = isFaulty;
  }

  /** Throws ImportRefusal for a line of more than 1 MB. */
  push(chunk: Uint8Array): void {
    const all = Buffer.concat([this.#held, chunk]);
    let at = 0;
    for (let end = all.indexOf(lineFeed); end >= 0; end = all.indexOf(lineFeed, at)) {
      this.#readLine(decoder.decode(all.subarray(at, end)));
      at = end + 1;
    }
    this.#held = new Uint8Array(all.subarray(at));
    if (this.#held.length > longestLine) throw tooLong();
  }

  end(): void {
    this.#readLine(decoder.decode(this.#held));
    if (this.#keys === null) this.#giveFirst();
  }

  #readLine(text: string): void {
    this.#line += 1;
    if (text.trim() === '') return;
    const row = parseLine(text);
    if (row === null) return this.#isFaulty(this.#line, text);
    if (this.#keys !== null) return this.#give(row, this.#line);
    this.#first.push({ row, line: this.#line });
    if (this.#first.length === linesLookedAt) this.#giveFirst();
  }

  #giveFirst(): void {
    const first = this.#first;
    this.#first = [];
    this.#keys = [...new Set(first.flatMap(({ row }) => [...row.keys()]))].slice(0, mostCells);
    if (first.length === 0) return;
    this.#take(fillRow(this.#cells, this.#keys, 0));
    for (const { row, line } of first) this.#give(row, line);
  }

  #give(row: Row, line: number): void {
    this.#take(
      fillRow(
        this.#cells,
        (this.#keys ?? []).map((key) => row.get(key) ?? ''),
        line,
      ),
    );
  }
}
