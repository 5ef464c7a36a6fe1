import type { Pen, Piece } from './pen.ts';

export interface TextLine {
  readonly pieces: readonly Piece[];
  readonly width: number;
  /** A line that the text ends or a line feed: it is not spread over the width. */
  readonly ends: boolean;
}

/** What is never torn: a word of letters and digits, a syllable of Tibetan, one character of anything else. */
interface Atom {
  readonly piece: Piece;
  readonly width: number;
}

const atomsIn = /\n|[!-~]+|[\u0f00-\u0fff]*?[\u0f0b-\u0f14]+\s*|[\u0f00-\u0fff]+|[—…]+|\P{M}\p{M}*|\p{M}+/gu;
/** What may not begin a line (GB/T 15834), and after what none may begin. */
const closes = /^[》〉）)」』】〕\]”’、，。；：？！,.;:?!%％…—·℃\s]/u;
const opens = /[《〈（(「『【〔[“‘]$/u;

const atomsOf = (pen: Pen, pieces: readonly Piece[]): Atom[] =>
  pieces.flatMap((piece) =>
    (piece.text.match(atomsIn) ?? []).map((text) => {
      const atom = { ...piece, text };
      return { piece: atom, width: text === '\n' ? 0 : pen.widthOf(atom) };
    }),
  );

/** A word wider than the line is torn between characters: an account of 40 digits, an address of a page. */
const torn = (pen: Pen, { piece, width }: Atom, room: number): Atom[] =>
  width <= room
    ? [{ piece, width }]
    : [...piece.text].map((text) => ({ piece: { ...piece, text }, width: pen.widthOf({ ...piece, text }) }));

const sameLook = (a: Piece, b: Piece): boolean =>
  a.face === b.face && a.points === b.points && a.spacing === b.spacing && a.color === b.color && a.scale === b.scale;

const joined = (atoms: readonly Atom[]): Piece[] => {
  const pieces: Piece[] = [];
  for (const { piece } of atoms) {
    const last = pieces.at(-1);
    if (last && sameLook(last, piece)) pieces[pieces.length - 1] = { ...last, text: last.text + piece.text };
    else pieces.push(piece);
  }
  return pieces;
};

const lineOf = (pen: Pen, atoms: readonly Atom[], ends: boolean): TextLine => {
  const end = atoms.findLastIndex(({ piece }) => piece.text.trim() !== '' || piece.text.includes('\u3000'));
  const pieces = joined(atoms.slice(0, end + 1));
  return { pieces, width: pieces.reduce((sum, piece) => sum + pen.widthOf(piece), 0), ends };
};

/** Where the last line may be broken: as far back as signs that lean on their neighbours ask, or not at all. */
const breakAt = (atoms: readonly Atom[], next: Atom): number => {
  for (let at = atoms.length; at > 0; at -= 1) {
    const before = atoms[at - 1]?.piece.text ?? '';
    const after = (atoms[at] ?? next).piece.text;
    if (!closes.test(after) && !opens.test(before)) return at;
  }
  return atoms.length;
};

/** Rounding of widths must not move a character to the next line. */
const tolerance = 0.01;

/**
 * Breaks text into lines. `first` and `rest` are the room of the first and of the further lines, in points. An empty
 * text is one empty line.
 */
export const breakLines = (pen: Pen, pieces: readonly Piece[], first: number, rest: number): TextLine[] => {
  const lines: TextLine[] = [];
  let line: Atom[] = [];
  let width = 0;
  const room = (): number => (lines.length === 0 ? first : rest);
  const close = (atoms: readonly Atom[], ends: boolean): void => void lines.push(lineOf(pen, atoms, ends));
  for (const atom of atomsOf(pen, pieces).flatMap((one) => torn(pen, one, Math.min(first, rest)))) {
    if (atom.piece.text === '\n') {
      close(line, true);
      [line, width] = [[], 0];
      continue;
    }
    if (line.length > 0 && atom.piece.text.trim() !== '' && width + atom.width > room() + tolerance) {
      const at = breakAt(line, atom);
      close(line.slice(0, at), false);
      line = line.slice(at);
      width = line.reduce((sum, one) => sum + one.width, 0);
    }
    line.push(atom);
    width += atom.width;
  }
  close(line, true);
  return lines;
};
