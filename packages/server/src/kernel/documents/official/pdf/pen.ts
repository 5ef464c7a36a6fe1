import type { Face } from './pdf-typefaces.ts';

/** Some text in one look as it is set. Lengths in points. */
export interface Piece {
  readonly text: string;
  readonly face: Face;
  readonly points: number;
  /** Between characters, below zero for 28 of them on a line. */
  readonly spacing: number;
  readonly color: string;
  /** Of the width, in per cent. */
  readonly scale: number;
}

/** Measures and sets text in a PDF. Places are points from the upper left corner of the page. */
export interface Pen {
  readonly pdf: PDFKit.PDFDocument;
  widthOf(piece: Piece): number;
  /** Sets a piece with its baseline at `y`. */
  set(piece: Piece, x: number, y: number): void;
}

/** How many gaps there are to space: the marks of Tibetan stand on one another and are never spaced. */
export const gapsIn = ({ face, text }: Pick<Piece, 'face' | 'text'>): number =>
  face === 'tibetan' ? 0 : [...text].length;

export const createPen = (pdf: PDFKit.PDFDocument): Pen => {
  const known = new Map<string, number>();
  const natural = (face: Face, text: string): number => {
    const key = `${face} ${text}`;
    const found = known.get(key) ?? pdf.font(face).fontSize(1000).widthOfString(text);
    known.set(key, found);
    return found / 1000;
  };
  return {
    pdf,
    widthOf: (piece) => {
      const own =
        piece.face === 'tibetan'
          ? natural(piece.face, piece.text)
          : [...piece.text].reduce((sum, one) => sum + natural(piece.face, one), 0);
      return (own * piece.points + gapsIn(piece) * piece.spacing) * (piece.scale / 100);
    },
    set: (piece, x, y) => {
      pdf.font(piece.face).fontSize(piece.points).fillColor(piece.color);
      const characterSpacing = piece.face === 'tibetan' ? 0 : piece.spacing;
      const isNarrow = piece.scale !== 100;
      if (isNarrow) pdf.save().scale(piece.scale / 100, 1, { origin: [x, y] });
      pdf.text(piece.text, x, y, { lineBreak: false, baseline: 'alphabetic', characterSpacing });
      if (isNarrow) pdf.restore();
    },
  };
};
