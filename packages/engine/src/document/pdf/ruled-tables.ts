import { standApart } from '../../plan/wrapped-names.ts';
import { pageLines, type PageLine, type PlacedText } from './page-lines.ts';
import type { PageRules, Rule } from './page-rules.ts';

interface Cell {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
  readonly pieces: PlacedText[];
}

/** Lines closer than this are one, in points. */
const NEAR = 2.5;
/** What a cell keeps free at its sides. */
const PADDING = 14;

const covers = ({ from, to }: Rule, at: number): boolean => from - NEAR <= at && at <= to + NEAR;

const closest = (rules: readonly Rule[], at: number, cross: number, side: 1 | -1): Rule | null => {
  let best: Rule | null = null;
  for (const rule of rules) {
    if ((rule.at - at) * side < 0 || !covers(rule, cross)) continue;
    if (best === null || (rule.at - best.at) * side < 0) best = rule;
  }
  return best;
};

/** The lines around a piece; where a table has no outer line, or the page has cut it, its other lines end there. */
const cellAround = ({ across, down }: PageRules, piece: PlacedText): Omit<Cell, 'pieces'> | null => {
  const x = piece.x + Math.min(piece.width, piece.fontSize) / 2;
  const y = piece.y + piece.fontSize * 0.3;
  const [under, over] = [closest(across, y, x, -1), closest(across, y, x, 1)];
  const [before, after] = [closest(down, x, y, -1), closest(down, x, y, 1)];
  const crossing = under ?? over;
  if (!crossing || (!before && !after)) return null;
  const side = before && after ? before : null;
  const [bottom, top] = [under?.at ?? side?.from, over?.at ?? side?.to];
  if (bottom === undefined || top === undefined) return null;
  const [left, right] = [before?.at ?? crossing.from, after?.at ?? crossing.to];
  return { left, right, bottom, top };
};

const keyOf = ({ left, top }: Omit<Cell, 'pieces'>): string => `${Math.round(left / NEAR)} ${Math.round(top / NEAR)}`;

interface Sorted {
  readonly cells: readonly Cell[];
  readonly free: readonly PlacedText[];
}

const sortPieces = (pieces: readonly PlacedText[], rules: PageRules): Sorted => {
  const cells = new Map<string, Cell>();
  const free: PlacedText[] = [];
  for (const piece of pieces) {
    const around = cellAround(rules, piece);
    if (!around) {
      free.push(piece);
      continue;
    }
    const key = keyOf(around);
    const cell = cells.get(key) ?? { ...around, pieces: [] };
    cell.pieces.push(piece);
    cells.set(key, cell);
  }
  return { cells: [...cells.values()], free };
};

/** The cells of each table: those that follow each other downwards without a gap. */
const tablesOf = (cells: readonly Cell[]): Cell[][] => {
  const tables: Cell[][] = [];
  let bottom = -Infinity;
  for (const cell of cells.toSorted((one, other) => other.top - one.top)) {
    const last = tables.at(-1);
    if (last && cell.top > bottom - NEAR) last.push(cell);
    else tables.push([cell]);
    bottom = last && cell.top > bottom - NEAR ? Math.min(bottom, cell.bottom) : cell.bottom;
  }
  return tables;
};

/** The different places among the values, near ones taken together. */
const placesOf = (values: readonly number[]): number[] =>
  values
    .toSorted((one, other) => one - other)
    .filter((value, index, all) => index === 0 || value - (all[index - 1] ?? 0) > NEAR);

const isFull = (line: PageLine, cell: Cell): boolean =>
  cell.right - cell.left - (line.right - line.left) < line.size * 1.3 + PADDING;

/** The words of a cell: a line that fills it goes on in the next, save where both are names of their own. */
const wordsOf = (cell: Cell): string => {
  const lines = pageLines(cell.pieces);
  let words = '';
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    const text = line.text.replaceAll('\t', ' ');
    const goesOn = before && isFull(before, cell) && !standApart(before.text, text);
    words += before ? `${goesOn ? '' : ' '}${text}` : text;
  }
  return words;
};

const cellAt = (cells: readonly Cell[], left: number, top: number): Cell | undefined =>
  cells.find((cell) => Math.abs(cell.left - left) <= NEAR && cell.top > top - NEAR && cell.bottom < top - NEAR);

/** The rows of a table as lines with tabs; a cell over several rows is repeated in each, as in a docx. */
const rowsOf = (cells: readonly Cell[], { down }: PageRules): PageLine[] => {
  const tops = placesOf(cells.map(({ top }) => top)).toReversed();
  const bottom = Math.min(...cells.map((cell) => cell.bottom));
  const within = down.filter(({ from, to }) => from < (tops[0] ?? 0) && to > bottom).map(({ at }) => at);
  const right = Math.max(...cells.map((cell) => cell.right));
  const lefts = placesOf([...cells.map(({ left }) => left), ...within]).filter((left) => left < right - NEAR);
  const words = new Map(cells.map((cell) => [cell, wordsOf(cell)]));
  const size = Math.max(...cells.flatMap(({ pieces }) => pieces.map(({ fontSize }) => fontSize)), 1);
  return tops.map((top) => {
    const row = lefts.map((left) => cellAt(cells, left, top)).map((cell) => (cell ? (words.get(cell) ?? '') : ''));
    return { text: row.join('\t'), left: lefts[0] ?? 0, right, size, y: top };
  });
};

/** A table has rows of several cells; one cell around everything is a frame. */
const isTable = (cells: readonly Cell[]): boolean =>
  placesOf(cells.map(({ left }) => left)).length > 1 && placesOf(cells.map(({ top }) => top)).length > 1;

/** The lines of a page on which tables are drawn: the text around them, and one line for each row. */
export const ruledLines = (pieces: readonly PlacedText[], rules: PageRules): PageLine[] => {
  const filled = pieces.filter(({ str, fontSize }) => str.trim() !== '' && fontSize > 0);
  const { cells, free } = sortPieces(filled, rules);
  const tables = tablesOf(cells);
  const plain = tables.filter((table) => !isTable(table)).flatMap((table) => table.flatMap((cell) => cell.pieces));
  const rows = tables.filter(isTable).flatMap((table) => rowsOf(table, rules));
  return [...pageLines([...free, ...plain]), ...rows].toSorted((one, other) => other.y - one.y);
};
