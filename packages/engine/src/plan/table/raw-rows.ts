import { isBlank } from '../lines.ts';
import { readMarker } from '../marker.ts';
import type { Range } from '../source.ts';
import { cellsOf, holdsMark, isRule } from './cells.ts';
import { columnOf, isDutyTable } from './columns.ts';
import { columnStarts, type Header } from './header.ts';

/** The cells of one row, one per column of the head; a row that spans the table has `spanning`. */
export interface RawRow {
  readonly cells: readonly Range[];
  readonly spanning: Range | null;
  /** Names of two unit columns where nothing shows which belong to which. */
  readonly guessed?: Range;
}

const LONGEST_SPANNING = 60;

const wordsAt = (folded: string, { start, end }: Range): string => folded.slice(start, end);

/** Puts cells parted by blanks under the columns they stand below. */
const aligned = (folded: string, line: Range, cells: readonly Range[], header: Header): Range[] => {
  const starts = columnStarts(folded, line, cells);
  const placed: Range[] = header.columns.map(() => ({ start: line.end, end: line.end }));
  for (const [index, cell] of cells.entries()) {
    const at = starts[index] ?? 0;
    const gaps = header.starts.map((start) => Math.abs(start - at));
    placed[gaps.indexOf(Math.min(...gaps))] = cell;
  }
  return placed;
};

const padded = (line: Range, cells: readonly Range[], count: number): Range[] =>
  Array.from({ length: count }, (_, index) => cells[index] ?? { start: line.end, end: line.end });

const rowOf = (folded: string, line: Range, cells: readonly Range[], header: Header): RawRow => {
  const count = header.columns.length;
  const placed =
    header.style === 'spaces' && cells.length !== count
      ? aligned(folded, line, cells, header)
      : padded(line, cells, count);
  return { cells: placed, spanning: null };
};

/** A row whose cell was broken over lines: the next line goes on with the same cell and carries the missing ones. */
const goesOn = (folded: string, cells: readonly Range[], next: readonly Range[], header: Header): boolean => {
  const first = next[0];
  if (header.columns[0]?.kind !== 'number' || !first || isBlank(first)) return false;
  if (cells.length + next.length - 1 > header.columns.length || cells.length < 2) return false;
  const words = wordsAt(folded, first);
  return !/^\d{1,3}$/u.test(words) && readMarker(words) === null && !/^[一二三四五六七八九十]{1,3}$/u.test(words);
};

const isHeadAgain = (folded: string, cells: readonly Range[]): boolean =>
  isDutyTable(cells.map((cell) => columnOf(wordsAt(folded, cell))));

const nextFilled = (lines: readonly Range[], from: number): Range | null =>
  lines.slice(from, from + 4).find((line) => !isBlank(line)) ?? null;

/** Whether a line without cells still belongs to the table: a row follows, and the line is short or a heading. */
const spansTable = (folded: string, lines: readonly Range[], index: number, header: Header): boolean => {
  const line = lines[index];
  const next = nextFilled(lines, index + 1);
  if (!line || !next || header.style === 'spaces') return false;
  return line.end - line.start <= LONGEST_SPANNING && holdsMark(wordsAt(folded, next), header.style);
};

interface Step {
  readonly row: RawRow | null;
  readonly next: number;
}

const filledStep = (folded: string, lines: readonly Range[], index: number, header: Header): Step => {
  const line = lines[index] ?? { start: 0, end: 0 };
  let cells = cellsOf(folded, line, header.style);
  let next = index + 1;
  for (; next < lines.length && cells.length < header.columns.length; next += 1) {
    const below = lines[next];
    const more = below && !isBlank(below) ? cellsOf(folded, below, header.style) : [];
    const last = cells.at(-1);
    const first = more[0];
    if (!last || !first || !goesOn(folded, cells, more, header)) break;
    cells = [...cells.slice(0, -1), { start: last.start, end: first.end }, ...more.slice(1)];
  }
  if (isRule(wordsAt(folded, line)) || isHeadAgain(folded, cells)) return { row: null, next };
  return { row: rowOf(folded, line, cells, header), next };
};

const stepAt = (folded: string, lines: readonly Range[], index: number, header: Header): Step | null => {
  const line = lines[index];
  if (!line) return null;
  if (isBlank(line)) {
    const next = nextFilled(lines, index + 1);
    return next && holdsMark(wordsAt(folded, next), header.style) ? { row: null, next: index + 1 } : null;
  }
  const words = wordsAt(folded, line);
  if (holdsMark(words, header.style) || isRule(words)) return filledStep(folded, lines, index, header);
  if (!spansTable(folded, lines, index, header)) return null;
  return { row: { cells: [], spanning: line }, next: index + 1 };
};

/** The rows below a head, and the first line after the table. */
export const rawRowsOf = (
  folded: string,
  lines: readonly Range[],
  header: Header,
): { readonly rows: readonly RawRow[]; readonly next: number } => {
  const rows: RawRow[] = [];
  let index = header.next;
  for (;;) {
    const step = stepAt(folded, lines, index, header);
    if (!step) return { rows, next: index };
    if (step.row) rows.push(step.row);
    index = step.next;
  }
};
