import { conceptTrie, type ConceptTrie } from './concept-trie.ts';
import { createTextFolder, longestText, type FoldedText } from './fold-text.ts';
import { shapeNames, type TextShapes } from './text-shapes.ts';

/** log2 of the number of columns that character n-grams are hashed into; the concepts follow behind them. */
export const hashBits = 17;
export const buckets = 2 ** hashBits;
const longestGram = 4;

/** The columns that a text has, each once: first n-grams, then concepts and pairs of them. Reused by the next call. */
export interface FeatureVector {
  readonly ids: Int32Array;
  readonly count: number;
  /** So many of them are n-grams; the concepts follow. */
  readonly grams: number;
}

/** Reads texts into vectors; keeps its own scratch memory, so one reader serves one thread. */
export interface FeatureReader {
  /** Number of columns. */
  readonly width: number;
  readonly read: (text: string) => FeatureVector;
  /** Where in the text each column was seen: calls `visit(column, from, to)`, offsets of the original text. */
  readonly locate: (text: string, visit: (id: number, from: number, to: number) => void) => void;
}

const start = 0x811c9dc5;
const hashOn = (hash: number, unit: number): number => {
  const mixed = Math.imul(hash ^ unit, 0x01000193);
  return mixed ^ (mixed >>> 15);
};
const columnOf = (hash: number): number => Math.imul(hash, 0x9e3779b1) >>> (32 - hashBits);

type Seen = (id: number, first: number, last: number) => void;

const visitGrams = ({ units, length }: FoldedText, seen: Seen): void => {
  for (let first = 0; first < length; first += 1) {
    let hash = start;
    const end = Math.min(length, first + longestGram);
    for (let last = first; last < end; last += 1) {
      hash = hashOn(hash, units[last] ?? 0);
      seen(columnOf(hash), first, last);
    }
  }
};

const visitConcepts = (trie: ConceptTrie, { units, length }: FoldedText, seen: Seen): void => {
  for (let first = 0; first < length; first += 1) {
    let last = first;
    for (let node = trie.step(0, units[first] ?? 0); node > 0; node = trie.step(node, units[last] ?? 0)) {
      const concept = trie.conceptAt(node);
      if (concept >= 0) seen(buckets + concept, first, last);
      last += 1;
      if (last >= length) break;
    }
  }
};

/** Shapes are seen at offsets of the original text, half-open. */
const visitShapes = (firstShape: number, { from, to }: TextShapes, seen: Seen): void => {
  for (let shape = 0; shape < from.length; shape += 1)
    if ((from[shape] ?? -1) >= 0) seen(firstShape + shape, from[shape] ?? 0, to[shape] ?? 0);
};

/** Concepts seen together say more than each alone: "you won" beside "pay a fee first". Columns `from` to `to`. */
const addPairs = (size: number, ids: Int32Array, from: number, to: number): number => {
  let count = to;
  for (let one = from; one < to; one += 1)
    for (let other = one + 1; other < to; other += 1) {
      const a = (ids[one] ?? 0) - buckets;
      const b = (ids[other] ?? 0) - buckets;
      ids[count] = buckets + size + Math.min(a, b) * size + Math.max(a, b);
      count += 1;
    }
  return count;
};

export const createFeatureReader = (): FeatureReader => {
  const trie = conceptTrie();
  const fold = createTextFolder();
  /** Concepts by words, then by shape. */
  const concepts = trie.size + shapeNames.length;
  const firstShape = buckets + trie.size;
  const width = buckets + concepts + concepts * concepts;
  const ids = new Int32Array(longestText * longestGram + concepts * (concepts + 1));
  /** One bit per column: small enough to stay in the cache next to the core. */
  const known = new Int32Array(Math.ceil((buckets + concepts) / 32));
  let count = 0;
  const add: Seen = (id) => {
    const bit = 1 << (id & 31);
    const word = known[id >>> 5] ?? 0;
    ids[count] = id;
    known[id >>> 5] = word | bit;
    count += (word & bit) === 0 ? 1 : 0;
  };
  const read = (text: string): FeatureVector => {
    const folded = fold(text);
    count = 0;
    visitGrams(folded, add);
    const grams = count;
    visitConcepts(trie, folded, add);
    visitShapes(firstShape, folded.shapes, add);
    const single = count;
    for (let at = 0; at < single; at += 1) known[(ids[at] ?? 0) >>> 5] = 0;
    return { ids, count: addPairs(concepts, ids, grams, single), grams };
  };

  return {
    width,
    read,
    locate: (text, visit) => {
      const folded = fold(text);
      const seen: Seen = (id, first, last) => {
        visit(id, folded.offsets[first] ?? 0, (folded.offsets[last] ?? 0) + 1);
      };
      visitGrams(folded, seen);
      visitConcepts(trie, folded, seen);
      visitShapes(firstShape, folded.shapes, visit);
    },
  };
};
