import { AlignmentType, ImageRun, Paragraph } from 'docx';
import sharp from 'sharp';
import type { ImageBlock } from './official-document.ts';
import { linePitch } from './page.ts';
import { paragraph } from './paragraphs.ts';
import { textRuns } from './text-runs.ts';

/** Word counts pictures in pixels of 1/96 inch. */
export const twipsPerPixel = 15;
export const tallestInLines = 14;
const sharpest = 1600;

export interface PrintablePicture {
  readonly image: Buffer;
  readonly width: number;
  readonly height: number;
}

/** Word shows JPEG and PNG everywhere, WebP nowhere for certain; and nobody prints more than 1600 pixels on A4. */
export const printablePicture = async (bytes: Buffer): Promise<PrintablePicture> => {
  const made = await sharp(bytes)
    .autoOrient()
    .resize({ width: sharpest, height: sharpest, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 85 })
    .toBuffer({ resolveWithObject: true });
  return { image: made.data, width: made.info.width, height: made.info.height };
};

/** A picture in the middle of the line, at most as wide as the type area and 14 lines high, its caption below. */
export const imageBlock = async (block: ImageBlock, width: number): Promise<Paragraph[]> => {
  const { image, width: across, height: down } = await printablePicture(block.bytes);
  const room = { width: width / twipsPerPixel, height: (linePitch * tallestInLines) / twipsPerPixel };
  const scale = Math.min(1, room.width / across, room.height / down);
  const transformation = { width: Math.round(across * scale), height: Math.round(down * scale) };
  const altText = { name: 'picture', description: block.describedAs, title: '' };
  const picture = new ImageRun({ type: 'jpg', data: image, transformation, altText });
  const hasCaption = block.caption !== undefined;
  // A fixed line pitch would cut the picture off, so this paragraph takes the height it needs.
  const holder = new Paragraph({
    alignment: AlignmentType.CENTER,
    keepNext: hasCaption,
    widowControl: false,
    children: [picture],
  });
  if (block.caption === undefined) return [holder];
  return [holder, paragraph(textRuns(block.caption, { typeface: 'kai' }), { align: 'center' })];
};
