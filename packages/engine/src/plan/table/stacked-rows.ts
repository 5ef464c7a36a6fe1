import { isBlank } from '../lines.ts';
import { readMarker } from '../marker.ts';
import type { Range } from '../source.ts';
import { columnOf, columnsOf, isDutyTable, type Column } from './columns.ts';
import { lazyList } from './lazy-list.ts';
import { numberedRows, type Token } from './numbered-rows.ts';
import type { RawRow } from './raw-rows.ts';

/** A table whose cells a copy has put one below the other, or one behind the other with single blanks. */
export interface StackedTable {
  readonly columns: readonly (Column | null)[];
  readonly rows: readonly RawRow[];
  readonly next: number;
}

const LONGEST_HEAD = 20;
const LONGEST_HEAD_LINE = 120;
const MOST_COLUMNS = 12;
const FEWEST_COLUMNS = 3;

const wordsAt = (folded: string, line: Range | undefined): string => (line ? folded.slice(line.start, line.end) : '');

interface Head {
  readonly columns: readonly (Column | null)[];
  readonly next: number;
}

/** The heads one below the other, as far as the first number. */
const stackedHead = (folded: string, lines: readonly Range[], index: number): Head => {
  const heads: string[] = [];
  let next = index;
  for (let at = index; at < lines.length && heads.length < MOST_COLUMNS; at += 1) {
    const line = lines[at];
    if (!line || isBlank(line)) continue;
    const words = wordsAt(folded, line);
    if (words.length > LONGEST_HEAD || words === heads[0] || readMarker(words) !== null || /^\d/u.test(words)) break;
    heads.push(words);
    next = at + 1;
  }
  return { columns: columnsOf(heads), next };
};

/** The heads in one line with single blanks: every word must be one. */
const blankHead = (folded: string, line: Range, index: number): Head | null => {
  const words = wordsAt(folded, line);
  if (words.length > LONGEST_HEAD_LINE) return null;
  const columns = columnsOf(words.split(' ').filter((head) => head !== ''));
  return columns.every((column) => column !== null) ? { columns, next: index + 1 } : null;
};

const lineTokens = function* (lines: readonly Range[], from: number): Generator<Token> {
  for (let line = from; line < lines.length; line += 1) {
    const range = lines[line];
    if (range && !isBlank(range)) yield { range, opens: true, line };
  }
};

const blankTokens = function* (folded: string, lines: readonly Range[], from: number): Generator<Token> {
  for (const { range, line } of lineTokens(lines, from)) {
    let start = range.start;
    for (const word of folded.slice(range.start, range.end).split(' ')) {
      if (word !== '') yield { range: { start, end: start + word.length }, opens: start === range.start, line };
      start += word.length + 1;
    }
  }
};

const tableOf = (folded: string, { columns, next }: Head, source: Iterator<Token>): StackedTable | null => {
  const tokens = lazyList(source);
  const { rows, used } = numberedRows(folded, tokens, columns);
  const last = tokens(used - 1);
  return rows.length === 0 || !last ? null : { columns, rows, next: Math.max(next, last.line + 1) };
};

const isNumbered = ({ columns }: Head): boolean =>
  columns[0]?.kind === 'number' &&
  columns.length >= FEWEST_COLUMNS &&
  columns.every((column) => column !== null) &&
  isDutyTable(columns);

/**
 * Reads a table that has lost its cells and whose first column counts its rows, for only the numbers say where a row
 * begins. Heads of sections (一、…) may stand between rows. Null where no such table begins at this line.
 */
export const readStacked = (folded: string, lines: readonly Range[], index: number): StackedTable | null => {
  const line = lines[index];
  if (!line) return null;
  const first = columnOf(wordsAt(folded, { start: line.start, end: Math.min(line.end, line.start + LONGEST_HEAD) }));
  const head = first?.kind === 'number' ? stackedHead(folded, lines, index) : null;
  if (head && isNumbered(head)) return tableOf(folded, head, lineTokens(lines, head.next));
  const flat = blankHead(folded, line, index);
  return flat && isNumbered(flat) ? tableOf(folded, flat, blankTokens(folded, lines, flat.next)) : null;
};
