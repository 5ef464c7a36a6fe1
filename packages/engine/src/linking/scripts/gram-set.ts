import { type GramTable, gramKey } from './gram-table.ts';

/** The numbers of a text's grams, each once, the rarest (highest) first. */
export type GramSet = Uint32Array;

/** Every character-3-gram counts; a shorter text is one gram by itself, the empty one has none. */
const gramCount = (text: string): number => (text === '' ? 0 : Math.max(1, text.length - 2));

/** Sorts, takes out what stands twice, and turns it round, in place; gives a copy of what is left. */
const settled = (numbers: Uint32Array): GramSet => {
  numbers.sort();
  let length = 0;
  for (let i = 0; i < numbers.length; i += 1)
    if (i === 0 || numbers[i] !== numbers[i - 1]) {
      numbers[length] = numbers[i] ?? 0;
      length += 1;
    }
  return numbers.subarray(0, length).toReversed();
};

/** The grams of a text that is kept: new ones are given numbers. */
export const gramSetOf = (text: string, table: GramTable): GramSet => {
  const numbers = new Uint32Array(gramCount(text));
  for (let at = 0; at < numbers.length; at += 1) numbers[at] = table.numberOf(gramKey(text, at));
  return settled(numbers);
};

/** How many grams two sets share, from these places on; -1 as soon as it cannot be `needed` any more. */
export const sharedGrams = (one: GramSet, other: GramSet, needed: number): number => {
  let [i, j, shared] = [0, 0, 0];
  while (i < one.length && j < other.length) {
    if (shared + Math.min(one.length - i, other.length - j) < needed) return -1;
    const [left, right] = [one[i] ?? 0, other[j] ?? 0];
    if (left === right) shared += 1;
    if (left >= right) i += 1;
    if (right >= left) j += 1;
  }
  return shared < needed ? -1 : shared;
};

/** Shared grams of all grams (Jaccard), 0 to 1. */
export const gramLikeness = (one: GramSet, other: GramSet): number => {
  const shared = sharedGrams(one, other, 0);
  return shared === 0 ? 0 : shared / (one.length + other.length - shared);
};
