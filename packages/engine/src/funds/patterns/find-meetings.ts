import { linkWeight, sourcesOf } from './link.ts';
import type { PatternOptions } from './pattern-options.ts';
import type { Strangers } from './strangers.ts';
import type { Suspicion } from './suspicion.ts';

/** Two more ways between the same two ends by chance: about one in a hundred and fifty where people know each other. */
const meetingWeight = 5;

/** Transfers far below the usual weight are left out: among friends many such ways meet. */
const leastWeight = -1;

/** Each way of two transfers, first into and then out of a middle account: indices, and a key of its two ends. */
interface Ways {
  readonly first: number[];
  readonly second: number[];
  readonly key: number[];
}

const waysOf = (strangers: Strangers, options: PatternOptions, suspicion: Suspicion): Ways => {
  const ways: Ways = { first: [], second: [], key: [] };
  const { weight, from, to, columns } = strangers;
  for (let second = 0; second < strangers.count; second += 1) {
    if ((weight[second] ?? 0) < leastWeight) continue;
    for (const first of sourcesOf(strangers, options, second, () => suspicion.cut('triedSources'))) {
      if ((weight[first] ?? 0) < leastWeight || from[first] === to[second]) continue;
      ways.first.push(first);
      ways.second.push(second);
      ways.key.push((from[first] ?? 0) * columns.accounts + (to[second] ?? 0));
    }
  }
  return ways;
};

/** For each middle account of one pair of ends, the way that weighs most. */
const bestByMiddle = (
  strangers: Strangers,
  options: PatternOptions,
  ways: Ways,
  group: readonly number[],
): number[] => {
  const best = new Map<number, readonly [way: number, weight: number]>();
  for (const way of group) {
    const [first, second] = [ways.first[way] ?? 0, ways.second[way] ?? 0];
    const weight =
      (strangers.weight[first] ?? 0) + (strangers.weight[second] ?? 0) + linkWeight(strangers, options, first, second);
    const middle = strangers.to[first] ?? 0;
    if (weight > (best.get(middle)?.[1] ?? -Infinity)) best.set(middle, [way, weight]);
  }
  return [...best.values()].map(([way]) => way);
};

/** Scatter-gather: several ways of two transfers from one account over different middles to one other. */
export const findMeetings = (strangers: Strangers, options: PatternOptions, suspicion: Suspicion): void => {
  const ways = waysOf(strangers, options, suspicion);
  const order = Uint32Array.from(ways.key.keys()).toSorted((a, b) => (ways.key[a] ?? 0) - (ways.key[b] ?? 0) || a - b);
  for (let start = 0; start < order.length;) {
    let end = start + 1;
    const keyAt = (i: number): number => ways.key[order[i] ?? 0] ?? 0;
    while (end < order.length && keyAt(end) === keyAt(start)) end += 1;
    if (end - start >= 2) {
      const chosen = bestByMiddle(strangers, options, ways, [...order.subarray(start, end)]);
      const members = new Set(chosen.flatMap((way) => [ways.first[way] ?? 0, ways.second[way] ?? 0]));
      let logOdds = options.priorLogOdds - 2 + meetingWeight * (chosen.length - 1);
      for (const i of members) logOdds += strangers.weight[i] ?? 0;
      if (chosen.length >= 2 && logOdds >= options.leastLogOdds) for (const i of members) suspicion.raise(i, logOdds);
    }
    start = end;
  }
};
