import { plainHan } from '../../plan/fold-characters.ts';

/** A piece of text at its place on a page, in points from the lower left corner. */
export interface PlacedText {
  readonly str: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly fontSize: number;
}

/** One line of a page. */
export interface PageLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly size: number;
  /** The base line, or the upper edge of a row of a table. */
  readonly y: number;
}

/** A gap wider than this part of a character parts cells, for no line is justified so far; a smaller one, words. */
const CELL_GAP = 0.5;
const WORD_GAP = 0.25;
/** Pieces whose base lines differ by less than this part of a character stand on one line. */
const SAME_LINE = 0.45;

const isLatinEdge = (before: string, after: string): boolean => /[\w)%]$/u.test(before) && /^[\w(]/u.test(after);

const gapText = (gap: number, size: number, before: string, after: string): string => {
  if (gap > size * CELL_GAP) return '\t';
  return gap > size * WORD_GAP && isLatinEdge(before, after) ? ' ' : '';
};

const lineOf = (pieces: readonly PlacedText[]): PageLine => {
  const ordered = pieces.toSorted((one, other) => one.x - other.x);
  const size = Math.max(...ordered.map(({ fontSize }) => fontSize), 1);
  let text = '';
  let right = ordered[0]?.x ?? 0;
  for (const piece of ordered) {
    if (text !== '') text += gapText(piece.x - right, size, text, piece.str);
    text += [...piece.str].map(plainHan).join('');
    right = Math.max(right, piece.x + piece.width);
  }
  return { text: text.trim(), left: ordered[0]?.x ?? 0, right, size, y: ordered[0]?.y ?? 0 };
};

/** Puts the pieces of a page together into lines, from the top down. Blank pieces are left out. */
export const pageLines = (items: readonly PlacedText[]): PageLine[] => {
  const pieces = items
    .filter(({ str, fontSize }) => str.trim() !== '' && fontSize > 0)
    .toSorted((one, other) => other.y - one.y || one.x - other.x);
  const lines: PlacedText[][] = [];
  for (const piece of pieces) {
    const line = lines.at(-1);
    const first = line?.[0];
    if (line && first && Math.abs(first.y - piece.y) < piece.fontSize * SAME_LINE) line.push(piece);
    else lines.push([piece]);
  }
  return lines.map(lineOf).filter(({ text }) => text !== '');
};
