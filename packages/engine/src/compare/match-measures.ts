/** What of a measure is looked at to find it again in another version of the plan. */
export interface Matched {
  readonly path: string;
  readonly text: string;
}

/** Likeness from which two measures are taken for the same one, and what standing at the same place adds to it. */
const leastAlike = 0.5;
const samePlace = 0.15;

const fold = (text: string): string => text.normalize('NFKC').replaceAll(/[\s\p{P}]/gu, '');

const pairsOf = (text: string): Set<string> => {
  const folded = fold(text);
  return new Set(Array.from({ length: Math.max(0, folded.length - 1) }, (_, index) => folded.slice(index, index + 2)));
};

interface Pairing {
  readonly from: number;
  readonly to: number;
  readonly score: number;
}

/** Which measures share a pair of characters: numbers of the measures by pair. */
const indexOf = (pairSets: readonly ReadonlySet<string>[]): ReadonlyMap<string, readonly number[]> => {
  const places = new Map<string, number[]>();
  pairSets.forEach((pairs, number) => {
    for (const pair of pairs) {
      const numbers = places.get(pair);
      if (numbers) numbers.push(number);
      else places.set(pair, [number]);
    }
  });
  return places;
};

/** Every two measures alike enough to be the same one. Shared pairs are counted over an index, not two by two. */
const pairings = (older: readonly Matched[], newer: readonly Matched[]): Pairing[] => {
  const olderPairs = older.map((one) => pairsOf(one.text));
  const places = indexOf(olderPairs);
  return newer.flatMap((measure, to) => {
    const pairs = pairsOf(measure.text);
    const shared = new Uint16Array(older.length);
    for (const pair of pairs) for (const from of places.get(pair) ?? []) shared[from] = (shared[from] ?? 0) + 1;
    return olderPairs.flatMap((own, from): Pairing[] => {
      const common = shared[from] ?? 0;
      if (common === 0) return [];
      const alike = (2 * common) / (own.size + pairs.size);
      const score = alike + (older[from]?.path === measure.path ? samePlace : 0);
      return score < leastAlike ? [] : [{ from, to, score }];
    });
  });
};

/**
 * For each measure of the newer version the index of the older one it continues, or null where it is new. The most
 * alike are matched first; a measure that only kept its number is new. Each older measure is used once.
 */
export const matchMeasures = (older: readonly Matched[], newer: readonly Matched[]): (number | null)[] => {
  const taken = new Set<number>();
  const matches: (number | null)[] = newer.map(() => null);
  const ranked = pairings(older, newer).toSorted(
    (one, other) => other.score - one.score || one.to - other.to || one.from - other.from,
  );
  for (const { from, to } of ranked) {
    if (taken.has(from) || matches[to] !== null) continue;
    taken.add(from);
    matches[to] = from;
  }
  return matches;
};
