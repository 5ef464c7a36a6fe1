import type { Range } from './source.ts';

/** A pair of brackets: `start` is at the opening one, `end` after the closing one. */
export type Pair = Range;

/** Keeps the pairs that stand in no other pair; the pairs come ordered by their end. */
const outermost = (pairs: readonly Pair[]): Pair[] => {
  const kept: Pair[] = [];
  for (const pair of pairs) {
    while (kept.length > 0 && (kept.at(-1)?.start ?? -1) > pair.start) kept.pop();
    kept.push(pair);
  }
  return kept;
};

/**
 * Outermost pairs of one block. A bracket without its partner is passed over, but one opened after the last pair and
 * never closed reaches to the end of the block.
 */
export const outerPairs = (folded: string, range: Range): Pair[] => {
  const pairs: Pair[] = [];
  const open: number[] = [];
  for (let index = range.start; index < range.end; index += 1) {
    const character = folded.charAt(index);
    if (character === '(') open.push(index);
    const start = character === ')' ? open.pop() : undefined;
    if (start !== undefined) pairs.push({ start, end: index + 1 });
  }
  const outer = outermost(pairs);
  const left = open.find((start) => start >= (outer.at(-1)?.end ?? range.start));
  return left === undefined ? outer : [...outer, { start: left, end: range.end }];
};

/** The outer pair around a place, found by halving: the pairs stand in order and apart. */
export const pairAround = (pairs: readonly Pair[], place: Range): Pair | null => {
  let low = 0;
  let high = pairs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pairs[middle]?.start ?? Infinity) <= place.start) low = middle + 1;
    else high = middle;
  }
  const pair = pairs[low - 1];
  return pair && pair.end >= place.end ? pair : null;
};

/** Where a value ends that begins at `start`: at the bracket that closes around it, at a full stop, or at `limit`. */
export const valueEnd = (folded: string, start: number, limit: number, stops = '。'): number => {
  let depth = 0;
  for (let index = start; index < limit; index += 1) {
    const character = folded.charAt(index);
    if (character === '(') depth += 1;
    else if (character === ')') {
      if (depth === 0) return index;
      depth -= 1;
    } else if (depth === 0 && stops.includes(character)) return index;
  }
  return limit;
};

/** What stands inside a pair of brackets, without the brackets. */
export const inside = (folded: string, pair: Pair): Range => ({
  start: pair.start + 1,
  end: folded.charAt(pair.end - 1) === ')' ? pair.end - 1 : pair.end,
});
