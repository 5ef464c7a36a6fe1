import { daysCovered } from './fund-columns.ts';
import type { PatternOptions } from './pattern-options.ts';
import type { Strangers } from './strangers.ts';

const day = 86_400_000;

/** How near two sums are, as log odds: a mule passes on what came, less a little. */
const sumWeight = (came: number, went: number): number => {
  const apart = Math.abs(Math.log(went / came));
  if (apart < 0.02) return 3;
  if (apart < 0.12) return 2;
  return apart < 0.7 ? 0 : -0.7;
};

/** Whether the sum that went on is about the sum that came. */
export const isPassedOn = (came: number, went: number): boolean => Math.abs(Math.log(went / came)) < 0.12;

/**
 * How much it says that `next` left the account into which `first` came: the sooner for an account that seldom pays
 * strangers, and the nearer the sums, the more. Money comes into a business and
 * leaves it all the time: there the sum must be the same. Log odds; -Infinity where `next` does not follow within the rest.
 */
export const linkWeight = (strangers: Strangers, options: PatternOptions, first: number, next: number): number => {
  const { at, amount, to, outStart } = strangers;
  const rest = (at[next] ?? 0) - (at[first] ?? 0);
  if (rest < 0 || rest > options.restMs) return -Infinity;
  const middle = to[first] ?? 0;
  const isTrade = strangers.told.business[middle] === 1;
  if (isTrade && !isPassedOn(amount[first] ?? 1, amount[next] ?? 1)) return -Infinity;
  const outs = (outStart[middle + 1] ?? 0) - (outStart[middle] ?? 0);
  const rate = outs / daysCovered(strangers.columns);
  const byChance = Math.min(1, rate * (rest / day) + 0.01);
  return Math.min(4, -Math.log(byChance)) - 0.7 + sumWeight(amount[first] ?? 1, amount[next] ?? 1);
};

/** The transfers into the payer of `next` within the rest before it, latest first, as many as are tried. */
export const sourcesOf = (
  strangers: Strangers,
  options: PatternOptions,
  next: number,
  onCut: () => void,
): readonly number[] => {
  const { at, from, inStart, inIndex } = strangers;
  const payer = from[next] ?? 0;
  const start = inStart[payer] ?? 0;
  let [low, high] = [start, inStart[payer + 1] ?? 0];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((inIndex[middle] ?? 0) < next) low = middle + 1;
    else high = middle;
  }
  const sources: number[] = [];
  for (let i = low - 1; i >= start; i -= 1) {
    const source = inIndex[i] ?? 0;
    if ((at[next] ?? 0) - (at[source] ?? 0) > options.restMs) break;
    if (sources.length === options.triedSources) {
      onCut();
      break;
    }
    sources.push(source);
  }
  return sources;
};
