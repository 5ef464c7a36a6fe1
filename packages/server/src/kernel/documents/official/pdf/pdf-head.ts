import { cornerTexts, markLook } from '../head-part.ts';
import type { OfficialDocument } from '../official-document.ts';
import { characters, linePitch, markDistance, red, redLineGap, typeWidth } from '../page.ts';
import { blank, type Box } from './boxes.ts';
import { breakLines } from './break-lines.ts';
import type { Pen } from './pen.ts';
import { piecesOf } from './pieces.ts';
import { points, setLine, textBoxes } from './text-boxes.ts';

const width = points(typeWidth);
const pitch = points(linePitch);
const fangsong = { typeface: 'fangsong' } as const;

const corner = (pen: Pen, document: OfficialDocument): Box[] =>
  cornerTexts(document).flatMap(({ text, typeface }) =>
    textBoxes(pen, piecesOf(text, { typeface }), { align: 'left' }, width),
  );

const markBox = (pen: Pen, mark: string, linesAbove: number): Box[] => {
  const look = markLook(mark);
  const before = Math.max(0, markDistance - linesAbove * linePitch);
  const pieces = piecesOf(mark, { typeface: 'title', color: red, ...look });
  return textBoxes(pen, pieces, { align: 'center', before, line: Math.round(look.size * 12) }, width);
};

/** 发文字号, 签发人 to its right where there is one, and the red line below (7.2.5–7.2.7). */
const numberBox = (pen: Pen, { number = '', signatory }: OfficialDocument): Box => {
  const inset = points(characters(1));
  const set = (pieces: ReturnType<typeof piecesOf>, align: 'left' | 'center' | 'right', left: number, top: number) => {
    const room = align === 'center' ? width : width - inset * 2;
    for (const line of breakLines(pen, pieces, room, room).slice(0, 1))
      setLine(pen, line, { left: align === 'center' ? left : left + inset, top, room, height: pitch, align });
  };
  return {
    height: pitch,
    draw: (left, top) => {
      set(piecesOf(number, fangsong), signatory === undefined ? 'center' : 'left', left, top);
      if (signatory !== undefined)
        set([...piecesOf('签发人：', fangsong), ...piecesOf(signatory, { typeface: 'kai' })], 'right', left, top);
      const y = top + pitch + redLineGap;
      pen.pdf
        .lineWidth(1.5)
        .strokeColor(`#${red}`)
        .moveTo(left, y)
        .lineTo(left + width, y)
        .stroke();
    },
  };
};

/** 版头 and the two empty lines below it, as in the written document. */
export const headBoxes = (pen: Pen, document: OfficialDocument): Box[] => {
  const above = corner(pen, document);
  if (document.redHead !== undefined) {
    const mark = markBox(pen, document.redHead.mark, above.length);
    return [...above, ...mark, ...blank(pitch, 2), numberBox(pen, document), ...blank(pitch, 2)];
  }
  const number =
    document.number === undefined ? [] : textBoxes(pen, piecesOf(document.number, fangsong), { align: 'right' }, width);
  const plain = [...above, ...number];
  return plain.length === 0 ? [] : [...plain, ...blank(pitch, 2)];
};
