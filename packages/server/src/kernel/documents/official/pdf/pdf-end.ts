import sharp from 'sharp';
import { writtenDay } from '../../as-of.ts';
import { textWidth } from '../../text-width.ts';
import { copyText } from '../closing-part.ts';
import type { OfficialDocument } from '../official-document.ts';
import { characters, linePitch, size, typeWidth } from '../page.ts';
import { linesAboveSeal, signaturePlaces } from '../signature-part.ts';
import { codeLines, codePicture, noteLines } from '../verification-part.ts';
import { blank, type Box } from './boxes.ts';
import { breakLines, type TextLine } from './break-lines.ts';
import type { Pen } from './pen.ts';
import { piecesOf } from './pieces.ts';
import { points, setLine, textBoxes } from './text-boxes.ts';

const typePoints = points(typeWidth);
const pitch = points(linePitch);
const fangsong = { typeface: 'fangsong' } as const;

/** 发文机关署名 and 成文日期, never parted. */
export const signatureBoxes = (pen: Pen, { signature }: OfficialDocument): Box[] => {
  const sealed = signature.sealed ?? false;
  const date = writtenDay(signature.date);
  const places = signaturePlaces(textWidth(signature.issuer) / 2, textWidth(date) / 2, sealed);
  const right = (text: string, place: number, keepNext: boolean): Box[] =>
    textBoxes(pen, piecesOf(text, fangsong), { align: 'right', right: place, keepNext }, typePoints);
  return [
    ...blank(pitch, sealed ? linesAboveSeal : 1, true),
    ...right(signature.issuer, places.issuer, true).map((box) => ({ ...box, keepNext: true })),
    ...right(date, places.date, false),
  ];
};

/** 20 mm: a phone reads it from a photocopy. */
const codeSide = 57;
const smallPitch = 18;

const codeBox = async (pen: Pen, verification: { code: string; url: string }): Promise<Box> => {
  // One grey channel: a picture with transparency would not do for archives (PDF/A).
  const picture = await sharp(await codePicture(verification.url))
    .flatten({ background: '#ffffff' })
    .toColourspace('b-w')
    .png()
    .toBuffer();
  const inset = points(characters(2));
  const room = typePoints - inset - codeSide - 8;
  const lines = codeLines(verification).flatMap((text) =>
    breakLines(pen, piecesOf(text, { ...fangsong, size: size.five }), room, room),
  );
  const height = Math.max(codeSide, lines.length * smallPitch);
  return {
    height,
    draw: (left, top) => {
      pen.pdf.image(picture, left + inset, top + (height - codeSide) / 2, { width: codeSide, height: codeSide });
      const from = top + (height - lines.length * smallPitch) / 2;
      for (const [index, line] of lines.entries())
        setLine(pen, line, {
          left: left + inset + codeSide + 8,
          top: from + index * smallPitch,
          room,
          height: smallPitch,
          align: 'left',
        });
    },
  };
};

/** 附注, the as-of line and the code to verify the paper by. */
export const noteBoxes = async (pen: Pen, document: OfficialDocument): Promise<Box[]> => [
  ...noteLines(document).flatMap((text) => textBoxes(pen, piecesOf(text, fangsong), { firstLine: 2 }, typePoints)),
  ...(document.verification === undefined
    ? []
    : [...blank(pitch / 2, 1, true), await codeBox(pen, document.verification)]),
];

/** A character of 4号, in points. */
const character = size.four / 2;
const look = { ...fangsong, size: size.four };

/** 版记 as one box for the foot of the last page, its lines 0.35 and 0.25 mm (7.4.1); null where there is none. */
export const closingBox = (pen: Pen, { copyTo, issuedLine }: OfficialDocument, width: number): Box | null => {
  const hang =
    copyTo === undefined
      ? []
      : breakLines(pen, piecesOf(copyText(copyTo), look), width - character * 2, width - character * 5);
  const height = (hang.length + (issuedLine === undefined ? 0 : 1)) * pitch;
  if (height === 0) return null;
  const rule = (left: number, y: number, weight: number): void => {
    pen.pdf
      .lineWidth(weight)
      .strokeColor('#000000')
      .moveTo(left, y)
      .lineTo(left + width, y)
      .stroke();
  };
  const set = (line: TextLine, left: number, top: number, align: 'left' | 'right'): void =>
    setLine(pen, line, { left, top, room: width - character * 2, height: pitch, align });
  const side = (text: string): TextLine[] => breakLines(pen, piecesOf(text, look), width, width).slice(0, 1);
  return {
    height,
    draw: (left, top) => {
      rule(left, top, 1);
      for (const [index, line] of hang.entries())
        set(line, left + character * (index === 0 ? 1 : 4), top + index * pitch, 'left');
      const last = top + hang.length * pitch;
      if (issuedLine !== undefined) {
        if (hang.length > 0) rule(left, last, 0.75);
        for (const line of side(issuedLine.by)) set(line, left + character, last, 'left');
        for (const line of side(`${writtenDay(issuedLine.on)}印发`)) set(line, left + character, last, 'right');
      }
      rule(left, top + height, 1);
    },
  };
};
