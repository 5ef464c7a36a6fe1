import sharp, { type Sharp } from 'sharp';
import { writeZip } from './zip/write-zip.ts';

/** Files for tests, made when asked for. */

const declaredType: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  pdf: 'application/pdf',
  txt: 'text/plain',
  csv: 'text/csv',
};

/** What an honest browser declares for a file name. */
export const declaredAs = (fileName: string): { fileName: string; contentType: string } => ({
  fileName,
  contentType: declaredType[fileName.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
});

/** A stream of the bytes in small pieces, as a network gives them. */
export const streamOf = async function* (bytes: Uint8Array, piece = 1000): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece);
};

/** A plain picture. `shade` makes different pictures. */
export const picture = (width: number, height: number, shade = 128): Sharp =>
  sharp({ create: { width, height, channels: 3, background: { r: shade, g: 40, b: 90 } } });

/** A JPEG as a phone writes it: lying on its side, with the time and the place in it. */
export const phonePhoto = async (): Promise<Buffer> =>
  picture(600, 400)
    .withExif({
      IFD0: { Make: 'Camera' },
      IFD2: { DateTimeOriginal: '2026:06:01 10:20:30' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '31/1 58/1 3012/100',
        GPSLongitudeRef: 'E',
        GPSLongitude: '102/1 21/1 0/1',
      },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();

export const pdf = (): Buffer =>
  Buffer.from('%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< >>\n%%EOF\n');

/** A docx as small as can be, with more parts beside if wished. */
export const docx = async (more: readonly { name: string; bytes: Buffer }[] = []): Promise<Buffer> => {
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
  const types = `<Types><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`;
  return writeZip([
    { name: '[Content_Types].xml', bytes: Buffer.from(types) },
    { name: 'word/document.xml', bytes: Buffer.from('<w:document/>') },
    ...more,
  ]);
};
