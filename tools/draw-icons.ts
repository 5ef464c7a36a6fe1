import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { root } from './source-files.ts';

/** Draws the icons of the installed web page from packages/web/public/icon.svg; run after a change of that drawing. */
const folder = join(root, 'packages/web/public');

/** A maskable icon is cut to any shape by the phone, so its ground reaches the edge and the drawing stays within 80 %. */
const maskable = (drawing: string): string =>
  drawing
    .replace(' rx="14"', '')
    .replace('viewBox="0 0 64 64"', 'viewBox="-4 -4 72 72"')
    .replace('<rect', '<rect x="-4" y="-4"')
    .replace('width="64" height="64"', 'width="72" height="72"');

const draw = async (drawing: string, size: number, name: string): Promise<void> => {
  const png = await sharp(Buffer.from(drawing), { density: 72 * (size / 64) })
    .resize(size, size)
    .png()
    .toBuffer();
  await writeFile(join(folder, name), png);
};

const drawing = await readFile(join(folder, 'icon.svg'), 'utf8');
await draw(drawing, 192, 'icon-192.png');
await draw(drawing, 512, 'icon-512.png');
await draw(maskable(drawing), 512, 'icon-maskable-512.png');
console.log('3 icons drawn');
