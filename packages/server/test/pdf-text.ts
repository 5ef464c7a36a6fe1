import { createRequire } from 'node:module';
import type jsqr from 'jsqr';
import { extractImages, extractText, getDocumentProxy } from 'unpdf';

// Its declarations describe another module shape than the one Node loads.
const readCode = createRequire(import.meta.url)('jsqr') as typeof jsqr.default;

/** The text of a PDF page by page, without its spaces and line ends, page numbers left out. */
export const pdfPages = async (bytes: Buffer): Promise<string[]> => {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)));
  return text.map((page) => page.replaceAll(/\s/gu, '').replaceAll(/—\d+—/gu, ''));
};

/** What the QR codes in a PDF say. */
export const pdfCodes = async (bytes: Buffer): Promise<string[]> => {
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const images = [];
  for (let page = 1; page <= pdf.numPages; page += 1) images.push(...(await extractImages(pdf, page)));
  return images.flatMap(({ data, width, height, channels }) => {
    const rgba = new Uint8ClampedArray(width * height * 4).fill(255);
    for (let at = 0; at < width * height; at += 1)
      for (let colour = 0; colour < 3; colour += 1)
        rgba[at * 4 + colour] = data[at * channels + (channels === 1 ? 0 : colour)] ?? 0;
    const found = readCode(rgba, width, height);
    return found === null ? [] : [found.data];
  });
};

/** How many typefaces a PDF uses, and how many of them it carries. */
export const pdfFonts = (bytes: Buffer): { readonly used: number; readonly embedded: number } => {
  const source = bytes.toString('latin1');
  return {
    used: source.match(/\/FontDescriptor \d+ 0 R/gu)?.length ?? 0,
    embedded: source.match(/\/FontFile[23] \d+ 0 R/gu)?.length ?? 0,
  };
};
