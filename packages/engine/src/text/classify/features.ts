import { conceptTrie, type ConceptTrie } from './concept-trie.ts';
import { foldText, hideSpeakers, type FoldedText } from './fold-text.ts';

/** log2 of the number of columns that character n-grams are hashed into; the concepts follow behind them. */
export const hashBits = 17;
const buckets = 2 ** hashBits;
const longestGram = 4;
/** A text of fewer n-grams (about 45 characters) is shorter evidence, and its vector is shorter than 1. */
const fullEvidence = 170;
/** How much of the squared length of a vector the concepts may hold: they travel better between kinds of text. */
const conceptShare = 0.35;

/** A text as a sparse vector of length 1 at most. The arrays are longer than `count` and are reused by the next call. */
export interface FeatureVector {
  readonly ids: Int32Array;
  readonly values: Float32Array;
  readonly count: number;
}

/** Reads texts into vectors; keeps its own scratch memory, so one reader serves one thread. */
export interface FeatureReader {
  /** Number of columns. */
  readonly width: number;
  readonly read: (text: string) => FeatureVector;
  /** Where in the text each column was seen: calls `visit(column, from, to, value)`, offsets of the original text. */
  readonly locate: (text: string, visit: (id: number, from: number, to: number, value: number) => void) => void;
}

type Seen = (id: number, first: number, last: number) => void;

const visitGrams = ({ units, length }: FoldedText, seen: Seen): void => {
  for (let first = 0; first < length; first += 1) {
    let hash = 0x811c9dc5;
    const end = Math.min(length, first + longestGram);
    for (let last = first; last < end; last += 1) {
      hash = Math.imul(hash ^ (units[last] ?? 0), 0x01000193);
      hash ^= hash >>> 15;
      seen((Math.imul(hash, 0x9e3779b1) >>> (32 - hashBits)) % buckets, first, last);
    }
  }
};

const visitConcepts = (trie: ConceptTrie, folded: FoldedText, seen: Seen): void => {
  for (let first = 0; first < folded.length; first += 1) {
    let node = 0;
    for (let last = first; last < folded.length; last += 1) {
      node = trie.step(node, folded.units[last] ?? 0);
      if (node < 0) break;
      const concept = trie.conceptAt(node);
      if (concept >= 0) seen(buckets + concept, first, last);
    }
  }
};

/** Concepts seen together say more than each alone: "you won" beside "pay a fee first". */
const addPairs = (trie: ConceptTrie, concepts: readonly number[], add: (id: number) => void): void => {
  for (let one = 0; one < concepts.length; one += 1)
    for (let other = one + 1; other < concepts.length; other += 1) {
      const low = Math.min(concepts[one] ?? 0, concepts[other] ?? 0);
      const high = Math.max(concepts[one] ?? 0, concepts[other] ?? 0);
      add(buckets + trie.size + low * trie.size + high);
    }
};

interface Filled {
  readonly count: number;
  /** So many of them are n-grams; the concepts follow. */
  readonly grams: number;
}

const weigh = (values: Float32Array, { count, grams }: Filled): void => {
  const found = count - grams;
  const gramShare = found === 0 ? 1 : 1 - conceptShare;
  values.fill(Math.sqrt(gramShare / Math.max(grams, fullEvidence)), 0, grams);
  values.fill(Math.sqrt(conceptShare / Math.max(found, 6)), grams, count);
};

export const createFeatureReader = (): FeatureReader => {
  const trie = conceptTrie();
  const width = buckets + trie.size + trie.size * trie.size;
  const stamp = new Int32Array(width);
  const slot = new Int32Array(width);
  let round = 0;
  const capacity = 6000 * longestGram + 4096;
  const ids = new Int32Array(capacity);
  const values = new Float32Array(capacity);

  const fill = (folded: FoldedText): Filled => {
    round += 1;
    let count = 0;
    const add = (id: number): void => {
      if (stamp[id] === round) return;
      stamp[id] = round;
      slot[id] = count;
      ids[count] = id;
      count += 1;
    };
    visitGrams(folded, add);
    const grams = count;
    visitConcepts(trie, folded, add);
    const concepts = Array.from(ids.subarray(grams, count), (id) => id - buckets);
    addPairs(trie, concepts, add);
    return { count, grams };
  };

  const read = (text: string): FeatureVector => {
    const filled = fill(foldText(hideSpeakers(text)));
    weigh(values, filled);
    return { ids, values, count: filled.count };
  };

  return {
    width,
    read,
    locate: (text, visit) => {
      const folded = foldText(hideSpeakers(text));
      weigh(values, fill(folded));
      const seen: Seen = (id, first, last) => {
        visit(id, folded.offsets[first] ?? 0, (folded.offsets[last] ?? 0) + 1, values[slot[id] ?? 0] ?? 0);
      };
      visitGrams(folded, seen);
      visitConcepts(trie, folded, seen);
    },
  };
};
