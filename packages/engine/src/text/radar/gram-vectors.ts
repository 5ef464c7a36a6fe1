import { createTextFolder, type FoldedText } from '../classify/fold-text.ts';

/** A text by its most telling pieces: hashed 2- and 3-grams in rising order, with weights; the vector is 1 long. */
export interface GramVector {
  readonly grams: Int32Array;
  readonly weights: Float32Array;
}

/** log2 of the number of columns. */
const hashBits = 18;
/** So many of its pieces tell a text apart from others; more cost time and add what everybody writes. */
const mostGrams = 120;
const hashOf = (units: Uint16Array, first: number, last: number): number => {
  let hash = 0x811c9dc5;
  for (let at = first; at <= last; at += 1) hash = Math.imul(hash ^ (units[at] ?? 0), 0x01000193);
  hash ^= hash >>> 15;
  return Math.imul(hash, 0x9e3779b1) >>> (32 - hashBits);
};

const gramsOf = ({ units, length }: FoldedText): Int32Array => {
  const grams = new Set<number>();
  for (let first = 0; first + 1 < length; first += 1) {
    grams.add(hashOf(units, first, first + 1));
    if (first + 2 < length) grams.add(hashOf(units, first, first + 2));
  }
  return Int32Array.from(grams);
};

const vectorOf = (grams: Int32Array, rarity: Float32Array): GramVector => {
  const telling = [...grams].filter((gram) => (rarity[gram] ?? 0) > 0);
  telling.sort((one, other) => (rarity[other] ?? 0) - (rarity[one] ?? 0) || one - other);
  const kept = Int32Array.from(telling.slice(0, mostGrams)).toSorted();
  const length = Math.sqrt(kept.reduce((sum, gram) => sum + (rarity[gram] ?? 0) ** 2, 0)) || 1;
  return { grams: kept, weights: Float32Array.from(kept, (gram) => (rarity[gram] ?? 0) / length) };
};

const countTexts = (grams: readonly Int32Array[]): Uint32Array => {
  const counts = new Uint32Array(2 ** hashBits);
  for (const own of grams) for (const gram of own) counts[gram] = (counts[gram] ?? 0) + 1;
  return counts;
};

/**
 * The vectors of texts, in their order; a piece counts for the more the fewer texts of all kinds (`everywhere`) have it.
 * Pieces that fewer than `least` of the texts themselves have are left out: they bind no cluster of that many together.
 * Numbers, links, width and punctuation make no difference.
 */
export const gramVectorsOf = (texts: readonly string[], everywhere: readonly string[], least: number): GramVector[] => {
  const fold = createTextFolder();
  const grams = texts.map((text) => gramsOf(fold(text)));
  const counts = countTexts(grams);
  const common = countTexts(everywhere.map((text) => gramsOf(fold(text))));
  const rarity = Float32Array.from(counts, (count, gram) =>
    count < least ? 0 : Math.log((everywhere.length + 2) / ((common[gram] ?? 0) + 1)),
  );
  return grams.map((own) => vectorOf(own, rarity));
};
