import { characters, linePitch } from '../page.ts';
import type { Setting } from '../paragraphs.ts';
import type { Box } from './boxes.ts';
import { breakLines, type TextLine } from './break-lines.ts';
import { gapsIn, type Pen, type Piece } from './pen.ts';

export const points = (twips: number): number => twips / 20;

/** Of the pitch above the baseline: Chinese characters then stand in the middle of their line. */
const ascent = 0.88;

const offsetOf = (align: Setting['align'], room: number, width: number): number => {
  if (align === 'right') return room - width;
  return align === 'center' ? (room - width) / 2 : 0;
};

/** More than this between characters looks torn; such a line stays ragged. */
const widestGap = 4;

const spread = (line: TextLine, room: number): readonly Piece[] => {
  const gaps = line.pieces.reduce((sum, piece) => sum + gapsIn(piece), 0) - 1;
  const extra = gaps > 0 ? (room - line.width) / gaps : 0;
  if (line.ends || extra <= 0 || extra > widestGap) return line.pieces;
  return line.pieces.map((piece) => ({ ...piece, spacing: piece.spacing + extra }));
};

/** Sets a line into a room `room` points wide, its baseline where one of this height has it. */
export const setLine = (
  pen: Pen,
  line: TextLine,
  {
    left,
    top,
    room,
    height,
    align,
  }: { left: number; top: number; room: number; height: number; align: Setting['align'] },
): void => {
  const largest = Math.max(0, ...line.pieces.map((piece) => piece.points));
  const baseline = top + (height - largest) / 2 + largest * ascent;
  const pieces = align === undefined || align === 'both' ? spread(line, room) : line.pieces;
  let x = left + offsetOf(align, room, line.width);
  for (const piece of pieces) {
    pen.set(piece, x, baseline);
    x += pen.widthOf(piece);
  }
};

/** The lines of a paragraph as boxes, `width` points wide in all; settings as for the written paragraph. */
export const textBoxes = (pen: Pen, pieces: readonly Piece[], setting: Setting, width: number): Box[] => {
  const left = points(characters(setting.left ?? 0));
  const firstLine = points(characters(setting.firstLine ?? 0));
  const room = width - left - points(characters(setting.right ?? 0));
  const height = points(setting.line ?? linePitch);
  const before = points(setting.before ?? 0);
  const lines = breakLines(pen, pieces, room - firstLine, room);
  return lines.map((line, index) => {
    const isFirst = index === 0;
    const gap = isFirst ? before : 0;
    const inset = isFirst ? firstLine : 0;
    return {
      height: height + gap,
      keepNext: setting.keepNext === true && index === lines.length - 1,
      draw: (x, y) =>
        setLine(pen, line, {
          left: x + left + inset,
          top: y + gap,
          room: room - inset,
          height,
          align: setting.align,
        }),
    };
  });
};
