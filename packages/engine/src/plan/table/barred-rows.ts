import { isBlank } from '../lines.ts';
import { readMarker } from '../marker.ts';
import { trimRange, type Range } from '../source.ts';
import { columnOf, columnsOf, isDutyTable, type Column } from './columns.ts';
import type { RawRow } from './raw-rows.ts';
import type { StackedTable } from './stacked-rows.ts';

/** A cell that a bar closes, at the end of its line or on a line of its own. */
interface Cell {
  readonly range: Range;
  readonly line: number;
}

const LONGEST_CELL = 8;
const LONGEST_HEAD = 20;
const FEWEST_COLUMNS = 3;
const MOST_COLUMNS = 12;
const NUMBER_COLUMN: Column = { kind: 'number', firstLeads: null };

const BARS = /\|(?: ?\|){0,30}$/u;

const wordsAt = (folded: string, range: Range | undefined): string =>
  range ? folded.slice(range.start, range.end) : '';

/** The cells from this line on, as long as a bar closes one every few lines. */
const cellsFrom = function* (folded: string, lines: readonly Range[], from: number): Generator<Cell> {
  let open: Range | undefined;
  let since = 0;
  for (let at = from; at < lines.length && since <= LONGEST_CELL; at += 1) {
    const line = lines[at];
    if (!line || isBlank(line)) continue;
    const bars = BARS.exec(wordsAt(folded, { start: Math.max(line.start, line.end - 80), end: line.end }))?.[0] ?? '';
    const words = trimRange(folded, { start: line.start, end: line.end - bars.length });
    if (wordsAt(folded, words).includes('|')) return;
    if (!isBlank(words)) open = { start: open?.start ?? words.start, end: words.end };
    since += 1;
    if (bars === '') continue;
    yield { range: open ?? { start: line.start, end: line.start }, line: at };
    for (let count = bars.replaceAll(' ', '').length; count > 1; count -= 1)
      yield { range: { start: line.end, end: line.end }, line: at };
    open = undefined;
    since = 0;
  }
};

const numberIn = (folded: string, { range }: Cell): number | null => {
  const words = wordsAt(folded, range);
  return /^\d{1,3}$/u.test(words) ? Number(words) : null;
};

/** The cells of the head and of every row, as long as a number follows within the width of a row. */
const collectCells = (folded: string, lines: readonly Range[], from: number): Cell[] => {
  const cells: Cell[] = [];
  let numbered = 0;
  let value: number | null = null;
  for (const cell of cellsFrom(folded, lines, from)) {
    if (cells[0] && wordsAt(folded, cell.range) === wordsAt(folded, cells[0].range)) break;
    cells.push(cell);
    const number = numberIn(folded, cell);
    if (number !== null && (value === null || number === value + 1)) [numbered, value] = [cells.length, number];
    if (cells.length - numbered > MOST_COLUMNS * 2) break;
  }
  return cells;
};

/** The heads, of which one may be unknown; they end where the columns of units and dates do. */
const headOf = (folded: string, cells: readonly Cell[]): (Column | null)[] => {
  const heads = cells.slice(0, MOST_COLUMNS).map(({ range }) => wordsAt(folded, range));
  const known = heads.map((words) => words.length <= LONGEST_HEAD && columnOf(words) !== null);
  const end = known.findIndex((is, index) => !is && !(known[index + 1] && known[index - 1]));
  return columnsOf(heads.slice(0, end < 0 ? heads.length : end));
};

/** The places of the cells that count the rows: each one more than the one before it. */
const numbersIn = (folded: string, cells: readonly Cell[], from: number): number[] => {
  const places: number[] = [];
  let value: number | null = null;
  for (let at = from; at < cells.length; at += 1) {
    const words = wordsAt(folded, cells[at]?.range);
    if (!/^\d{1,3}$/u.test(words) || (value !== null && Number(words) !== value + 1)) continue;
    value = Number(words);
    places.push(at);
  }
  return places;
};

/** How many cells follow a number in its row; the last row shows it where there is only one. */
const widthOf = (places: readonly number[], count: number, most: number): number => {
  const steps = places.slice(1).map((place, index) => place - (places[index] ?? 0) - 1);
  return Math.min(most, ...steps, count - (places.at(-1) ?? 0) - 1);
};

const isSpanning = (folded: string, range: Range): boolean =>
  readMarker(wordsAt(folded, range))?.style === 'chinese' ||
  readMarker(wordsAt(folded, range))?.style === 'chinese-bracket';

interface Body {
  readonly cells: readonly Cell[];
  readonly from: number;
  readonly columns: readonly (Column | null)[];
}

const rowsIn = (folded: string, { cells, from, columns }: Body): { rows: RawRow[]; last: number } | null => {
  const places = numbersIn(folded, cells, from);
  if (places.length === 0) return null;
  const width = widthOf(places, cells.length, columns.length);
  if (width < 1) return null;
  const rows: RawRow[] = [];
  let done = from;
  for (const place of places) {
    const before = cells
      .slice(done, place)
      .map(({ range }) => range)
      .filter((range) => !isBlank(range));
    const heads = before.filter((range) => isSpanning(folded, range));
    rows.push(...heads.map((spanning): RawRow => ({ cells: [], spanning })));
    const number = cells[place]?.range ?? { start: 0, end: 0 };
    const nothing = { start: number.start, end: number.start };
    const merged = before.filter((range) => !heads.includes(range)).slice(0, columns.length - width);
    const leading = Array.from({ length: columns.length - width }, (_, index) => merged[index] ?? nothing);
    done = place + 1 + width;
    rows.push({
      cells: [number, ...leading, ...cells.slice(place + 1, done).map(({ range }) => range)],
      spanning: null,
    });
  }
  return { rows, last: done - 1 };
};

/**
 * Reads a table whose cells stand below each other, each closed by a bar, as some pages copy. Its rows are counted; a
 * cell merged over rows stands before the number of the first. Null where no such table begins at this line.
 */
export const readBarred = (folded: string, lines: readonly Range[], index: number): StackedTable | null => {
  const words = wordsAt(folded, lines[index]);
  if (words.length > LONGEST_HEAD + 2 || !columnOf(words.replace(/ ?\|$/u, ''))) return null;
  const cells = collectCells(folded, lines, index);
  const head = headOf(folded, cells);
  if (head.length < FEWEST_COLUMNS || !isDutyTable(head)) return null;
  const columns = head.filter((column) => column?.kind !== 'number');
  const body = rowsIn(folded, { cells, from: head.length, columns });
  const last = body ? cells[body.last] : undefined;
  return body && last ? { columns: [NUMBER_COLUMN, ...columns], rows: body.rows, next: last.line + 1 } : null;
};
