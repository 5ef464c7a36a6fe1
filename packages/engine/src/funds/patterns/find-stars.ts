import { daysCovered } from './fund-columns.ts';
import type { PatternOptions } from './pattern-options.ts';
import type { Strangers } from './strangers.ts';
import type { Suspicion } from './suspicion.ts';

const day = 86_400_000;

/** Weights from which transfers are counted; the higher, the rarer by chance. */
const levels = [0, 1.5, 3, 4.5] as const;

/** Log odds of an account being the middle of a scheme in one window, below those of a transfer being part of one. */
const starRarity = -2.2;

/** People's payments come in bunches: chance allows twice what a steady rate would. */
const bunching = 2;

/** How much more often than by chance: log odds of `count` events where `expected` are, by Chernoff's bound. */
export const surplus = (count: number, expected: number): number =>
  count <= expected ? 0 : count * Math.log(count / expected) - count + expected;

interface Scan {
  readonly strangers: Strangers;
  readonly options: PatternOptions;
  readonly suspicion: Suspicion;
  readonly days: number;
  /** By level: transfers of that weight per account and window. */
  readonly usual: readonly number[];
}

/** Parents who each pay the same fee, guests who each give a round sum: the same few sums again and again. */
const isCollection = ({ amount, livesWeight }: Strangers, window: readonly number[]): boolean =>
  window.length >= 6 &&
  window.every((i) => livesWeight[i] === 0) &&
  new Set(window.map((i) => amount[i] ?? 0)).size <= window.length / 2;

const different = (partners: Uint32Array, window: readonly number[]): number =>
  new Set(window.map((i) => partners[i] ?? 0)).size;

/** Goes along one account's transfers of one direction and takes each window in which more come than by its own rate. */
const scanLevel = (scan: Scan, own: readonly number[], level: number, partners: Uint32Array): void => {
  const { strangers, options, suspicion, days, usual } = scan;
  const windowDays = options.windowMs / day;
  const otherDays = Math.max(windowDays, days - windowDays);
  let end = 0;
  for (let start = 0; start < own.length;) {
    end = Math.max(end, start);
    const first = strangers.at[own[start] ?? 0] ?? 0;
    while (end < own.length && (strangers.at[own[end] ?? 0] ?? 0) - first <= options.windowMs) end += 1;
    const count = end - start;
    const others = own.length - count;
    const expected = bunching * ((others * windowDays) / otherDays + (usual[level] ?? 0) + 0.05);
    const score = options.priorLogOdds + starRarity + surplus(count, expected);
    const window = count >= options.leastFan && score >= options.leastLogOdds ? own.slice(start, end) : [];
    const isFound =
      count >= 3 * expected &&
      different(partners, window) >= options.leastFan &&
      !(level === 0 && isCollection(strangers, window));
    if (isFound) for (const i of window) suspicion.raise(i, score);
    start = isFound ? end : start + 1;
  }
};

const scanAccount = (scan: Scan, all: Uint32Array, partners: Uint32Array): void => {
  const { strangers, options } = scan;
  for (const [level, least] of levels.entries()) {
    const own = [...all].filter((i) => (strangers.weight[i] ?? 0) >= least);
    if (own.length < options.leastFan) return;
    scanLevel(scan, own, level, partners);
  }
};

/**
 * Fan-in, fan-out and both at one account: within days more strangers pay it, or are paid by it, than its own rate at
 * other times and the ledger's rate make likely.
 */
export const findStars = (strangers: Strangers, options: PatternOptions, suspicion: Suspicion): void => {
  const days = daysCovered(strangers.columns);
  const { accounts } = strangers.columns;
  const usual = levels.map((least) => {
    let count = 0;
    for (const weight of strangers.weight) if (weight >= least) count += 1;
    return count < 1000 ? 0 : (count / accounts) * Math.min(1, options.windowMs / day / days);
  });
  const scan: Scan = { strangers, options, suspicion, days, usual };
  const { outStart, outIndex, inStart, inIndex } = strangers;
  for (let account = 0; account < accounts; account += 1) {
    const [out, outEnd] = [outStart[account] ?? 0, outStart[account + 1] ?? 0];
    if (outEnd - out >= options.leastFan) scanAccount(scan, outIndex.subarray(out, outEnd), strangers.to);
    const [into, inEnd] = [inStart[account] ?? 0, inStart[account + 1] ?? 0];
    if (inEnd - into >= options.leastFan) scanAccount(scan, inIndex.subarray(into, inEnd), strangers.from);
  }
};
