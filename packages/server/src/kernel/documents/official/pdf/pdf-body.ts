import { attachmentLines } from '../attachment-list.ts';
import { bodyText, headingLooks } from '../body-part.ts';
import { printablePicture, tallestInLines } from '../image-block.ts';
import type { Block, ImageBlock } from '../official-document.ts';
import { linePitch } from '../page.ts';
import { blank, type Box } from './boxes.ts';
import type { Pen } from './pen.ts';
import { piecesOf, piecesOfRuns } from './pieces.ts';
import { tableBoxes } from './pdf-table.ts';
import { points, textBoxes } from './text-boxes.ts';

/** The room of a page for the body, in points. */
export interface Room {
  readonly width: number;
  readonly height: number;
}

const pitch = points(linePitch);
/** A pixel of 1/96 inch. */
const pointsPerPixel = 0.75;

const imageBoxes = async (pen: Pen, block: ImageBlock, { width }: Room): Promise<Box[]> => {
  const picture = await printablePicture(block.bytes);
  const across = picture.width * pointsPerPixel;
  const down = picture.height * pointsPerPixel;
  const scale = Math.min(1, width / across, (pitch * tallestInLines) / down);
  const holder: Box = {
    height: down * scale,
    keepNext: block.caption !== undefined,
    draw: (left, top) => {
      pen.pdf.image(picture.image, left + (width - across * scale) / 2, top, { width: across * scale });
    },
  };
  const caption =
    block.caption === undefined
      ? []
      : textBoxes(pen, piecesOf(block.caption, { typeface: 'kai' }), { align: 'center' }, width);
  return [holder, ...caption];
};

const blockBoxes = async (pen: Pen, block: Block, room: Room): Promise<Box[]> => {
  switch (block.kind) {
    case 'heading': {
      const pieces = [
        ...piecesOf(block.text, headingLooks[block.level]),
        ...piecesOfRuns(block.continued ?? [], bodyText),
      ];
      return textBoxes(pen, pieces, { firstLine: 2, keepNext: block.continued === undefined }, room.width);
    }
    case 'paragraph':
      return textBoxes(pen, piecesOfRuns(block.runs, bodyText), { firstLine: 2 }, room.width);
    case 'table':
      return tableBoxes(pen, block, room.width, room.height);
    case 'attachmentList':
      return [
        ...(block.names.length === 0 ? [] : blank(pitch)),
        ...attachmentLines(block).flatMap(({ text, setting }) =>
          textBoxes(pen, piecesOf(text, bodyText), setting, room.width),
        ),
      ];
    case 'pageBreak':
      return [{ height: 0, breakBefore: true, draw: () => undefined }];
    case 'image':
      return imageBoxes(pen, block, room);
  }
};

/** 正文, or the text of an attachment. The last line goes with the signature where one follows. */
export const bodyBoxes = async (
  pen: Pen,
  blocks: readonly Block[],
  room: Room,
  thenSigned: boolean,
): Promise<Box[]> => {
  const boxes: Box[] = [];
  for (const block of blocks) boxes.push(...(await blockBoxes(pen, block, room)));
  return boxes.map((box, index) => (thenSigned && index === boxes.length - 1 ? { ...box, keepNext: true } : box));
};
