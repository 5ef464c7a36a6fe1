import { attribute, scanXml } from './xml-scan.ts';

/**
 * Number formats that every spreadsheet program knows without a definition and that show a date or a time
 * (ECMA-376 part 1, 18.8.30, with those of Chinese versions).
 */
const builtIn = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** Whether a format code shows a date or a time; elapsed time ([h]:mm) is a number. */
export const showsDate = (code: string): boolean => {
  if (/\[(?:h+|m+|s+)\]/iu.test(code)) return false;
  const signs = code.replace(/"[^"]*"|\[[^\]]*\]|[\\_*]./gu, '');
  return !/general/iu.test(signs) && /[ymdhs]/iu.test(signs);
};

/** For each cell format of a style sheet part, whether it shows a date. */
export const dateFormats = (styles: string): boolean[] => {
  const custom = new Map<number, boolean>();
  const formats: boolean[] = [];
  let inCells = false;
  for (const piece of scanXml(styles)) {
    if (piece.kind === 'text') continue;
    if (piece.name === 'cellXfs') inCells = piece.kind === 'open' && !piece.empty;
    if (piece.kind !== 'open') continue;
    const id = Number(attribute(piece.attributes, 'numFmtId') ?? 0);
    if (piece.name === 'numFmt') custom.set(id, showsDate(attribute(piece.attributes, 'formatCode') ?? ''));
    else if (piece.name === 'xf' && inCells) formats.push(custom.get(id) ?? builtIn(id));
  }
  return formats;
};
