import { isBlank } from '../lines.ts';
import { readMarker } from '../marker.ts';
import type { Range } from '../source.ts';
import { columnOf, isDutyTable, type Column } from './columns.ts';
import type { RawRow } from './raw-rows.ts';

/** A table whose cells a copy has put one below the other, each on a line of its own. */
export interface StackedTable {
  readonly columns: readonly (Column | null)[];
  readonly rows: readonly RawRow[];
  readonly next: number;
}

const LONGEST_HEAD = 20;
const MOST_COLUMNS = 12;
const FEWEST_COLUMNS = 3;

const wordsAt = (folded: string, line: Range | undefined): string => (line ? folded.slice(line.start, line.end) : '');

interface Filled {
  readonly line: Range;
  readonly index: number;
}

const nextFilled = (lines: readonly Range[], from: number): Filled | null => {
  for (let index = from; index < lines.length; index += 1) {
    const line = lines[index];
    if (line && !isBlank(line)) return { line, index };
  }
  return null;
};

const headOf = (folded: string, lines: readonly Range[], index: number): { columns: Column[]; next: number } => {
  const columns: Column[] = [];
  let next = index;
  for (let place = nextFilled(lines, index); place && columns.length < MOST_COLUMNS; place = nextFilled(lines, next)) {
    const words = wordsAt(folded, place.line);
    const column = words.length <= LONGEST_HEAD ? columnOf(words) : null;
    if (!column) break;
    columns.push(column);
    next = place.index + 1;
  }
  return { columns, next };
};

const take = (lines: readonly Range[], from: number, count: number): { cells: Range[]; next: number } => {
  const cells: Range[] = [];
  let next = from;
  for (let place = nextFilled(lines, from); place && cells.length < count; place = nextFilled(lines, next)) {
    cells.push(place.line);
    next = place.index + 1;
  }
  return { cells, next };
};

const isNumber = (words: string): boolean => /^\d{1,3}[.、]?$/u.test(words);

/**
 * Reads a stacked table whose first column counts its rows, for only the numbers say where a row begins. Heads of
 * sections (一、…) may stand between rows. Null where no such table begins at this line.
 */
export const readStacked = (folded: string, lines: readonly Range[], index: number): StackedTable | null => {
  if (columnOf(wordsAt(folded, lines[index]).slice(0, LONGEST_HEAD + 1))?.kind !== 'number') return null;
  const { columns, next: first } = headOf(folded, lines, index);
  if (columns.length < FEWEST_COLUMNS || !isDutyTable(columns)) return null;
  const rows: RawRow[] = [];
  let next = first;
  for (let place = nextFilled(lines, next); place; place = nextFilled(lines, next)) {
    const words = wordsAt(folded, place.line);
    const row = take(lines, place.index, columns.length);
    if (isNumber(words) && row.cells.length === columns.length) {
      rows.push({ cells: row.cells, spanning: null });
      next = row.next;
    } else if (
      readMarker(words)?.style === 'chinese' &&
      isNumber(wordsAt(folded, nextFilled(lines, place.index + 1)?.line))
    ) {
      rows.push({ cells: [], spanning: place.line });
      next = place.index + 1;
    } else break;
  }
  return rows.length === 0 ? null : { columns, rows, next };
};
