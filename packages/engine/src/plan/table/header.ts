import type { Range } from '../source.ts';
import { cellsOf, holdsMark, isRule, type CellStyle } from './cells.ts';
import { columnsOf, isDutyTable, type Column } from './columns.ts';

/** The head of a table: how its cells are parted, what each column holds, and the first line below it. */
export interface Header {
  readonly style: CellStyle;
  readonly columns: readonly (Column | null)[];
  readonly starts: readonly number[];
  readonly next: number;
}

const STYLES: readonly CellStyle[] = ['tab', 'pipe', 'spaces'];
const LONGEST_HEADER = 400;

const wordsAt = (folded: string, { start, end }: Range): string => folded.slice(start, end);

const columnsAt = (folded: string, line: Range, style: CellStyle): (Column | null)[] =>
  columnsOf(cellsOf(folded, line, style).map((cell) => wordsAt(folded, cell)));

/** A head over two lines: 责任分工 above 牵头单位 | 配合单位. The lower line wins where it speaks. */
const merged = (upper: readonly (Column | null)[], lower: readonly (Column | null)[]): (Column | null)[] =>
  Array.from({ length: Math.max(upper.length, lower.length) }, (_, index) => lower[index] ?? upper[index] ?? null);

/** Where the cells of a line begin, in half-width columns of a terminal; used where blanks alone part the cells. */
export const columnStarts = (folded: string, line: Range, cells: readonly Range[]): number[] => {
  const starts: number[] = [];
  let width = 0;
  let index = line.start;
  for (const cell of cells) {
    for (; index < cell.start; index += 1) width += folded.charCodeAt(index) > 0x2e7f ? 2 : 1;
    starts.push(width);
  }
  return starts;
};

const headerAt = (folded: string, lines: readonly Range[], index: number, style: CellStyle): Header | null => {
  const line = lines[index];
  if (!line || line.end - line.start > LONGEST_HEADER || !holdsMark(wordsAt(folded, line), style)) return null;
  const upper = columnsAt(folded, line, style);
  const below = lines[index + 1];
  const lower = below && below.end - below.start <= LONGEST_HEADER ? columnsAt(folded, below, style) : [];
  const two = lower.filter((column) => column !== null).length >= 2;
  const columns = two ? merged(upper, lower) : upper;
  if (upper.filter((column) => column !== null).length < 2 || !isDutyTable(columns)) return null;
  let next = index + (two ? 2 : 1);
  const rule = lines[next];
  if (rule && isRule(wordsAt(folded, rule))) next += 1;
  return { style, columns, starts: columnStarts(folded, line, cellsOf(folded, line, style)), next };
};

/** The head of a table of duties at this line, or null. */
export const readHeader = (folded: string, lines: readonly Range[], index: number): Header | null => {
  for (const style of STYLES) {
    const header = headerAt(folded, lines, index, style);
    if (header) return header;
  }
  return null;
};
