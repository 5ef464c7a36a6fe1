import { readMarker, type Marker } from './marker.ts';
import type { Range } from './source.ts';

const HEAD = /^(\d{1,2}) {0,3}(?=\p{Script=Han})/u;
const LONGEST = 40;

/** The whole numbers that have a first sub-item of their own: 1 where a line begins with 1.1. */
export const decimalHeads = (folded: string, lines: readonly Range[]): ReadonlySet<string> => {
  const heads = new Set<string>();
  for (const { start, end } of lines) {
    const marker = readMarker(folded.slice(start, Math.min(end, start + LONGEST)));
    if (marker?.style === 'decimal' && marker.value === 1)
      heads.add(marker.label.slice(0, marker.label.lastIndexOf('.')));
  }
  return heads;
};

/** `1 总则` above `1.1 编制目的`: a bare number is a heading only where its own first sub-item stands in the text. */
export const readDecimalHead = (words: string, heads: ReadonlySet<string>): Marker | null => {
  if (heads.size === 0 || words.length > LONGEST) return null;
  const match = HEAD.exec(words);
  const number = match?.[1];
  if (!match || number === undefined || !heads.has(number)) return null;
  return { style: 'arabic', value: Number(number), label: number, length: match[0].length };
};
