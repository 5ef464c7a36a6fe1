import type { AccountRange, Acquaintance } from './acquaintance.ts';
import { leaveOutBatches } from './batches.ts';
import type { FundColumns } from './fund-columns.ts';
import type { PatternOptions } from './pattern-options.ts';

/** Levels of ordinary life. */
export const lifeLevels = 6;
const binsPerNat = 16;
const bins = 50 * binsPerNat;

/**
 * Counts over the transfers between strangers, neither of whom is a hub: what the evidence of one transfer is weighed
 * against. Counts of several ranges add up to those of all.
 */
export interface Census {
  count: number;
  /** By bin of the amount's logarithm; between people, then where a business has a part. */
  readonly amounts: readonly [Uint32Array, Uint32Array];
  /** The same for those who know each other, and how many transfers there are in all, those with hubs included. */
  readonly knownAmounts: readonly [Uint32Array, Uint32Array];
  total: number;
  /** By life of the payer times `lifeLevels` plus life of the payee. */
  readonly lives: Uint32Array;
}

export const emptyCensus = (): Census => ({
  count: 0,
  amounts: [new Uint32Array(bins), new Uint32Array(bins)],
  knownAmounts: [new Uint32Array(bins), new Uint32Array(bins)],
  total: 0,
  lives: new Uint32Array(lifeLevels * lifeLevels),
});

const addCounts = (sum: Uint32Array, part: Uint32Array): void => {
  for (const [place, count] of part.entries()) sum[place] = (sum[place] ?? 0) + count;
};

export const addCensus = (sum: Census, part: Census): void => {
  sum.count += part.count;
  sum.total += part.total;
  for (const group of [0, 1] as const) {
    addCounts(sum.amounts[group], part.amounts[group]);
    addCounts(sum.knownAmounts[group], part.knownAmounts[group]);
  }
  addCounts(sum.lives, part.lives);
};

/** Which of a census's two counts of amounts a transfer belongs to. */
export const amountsOf = <T>(pair: readonly [T, T], { business }: Acquaintance, from: number, to: number): T =>
  pair[(business[from] ?? 0) + (business[to] ?? 0) > 0 ? 1 : 0];

export const amountBin = (amount: number): number => Math.min(bins - 1, Math.floor(Math.log(amount) * binsPerNat));

/** The logarithm of an amount in the middle of a bin. */
export const binMiddle = (bin: number): number => (bin + 0.5) / binsPerNat;

const countAmount = (amounts: Uint32Array, amount: number): void => {
  const bin = amountBin(amount);
  amounts[bin] = (amounts[bin] ?? 0) + 1;
};

/** Marks by place the transfers between strangers of a range of payers, and counts them. */
export const takeCensus = (
  columns: FundColumns,
  told: Acquaintance,
  options: PatternOptions,
  [first, end]: AccountRange,
  isStrange: Uint8Array,
): Census => {
  const { outStart, to, amount } = columns;
  const { hub, habit, life } = told;
  const census = emptyCensus();
  for (let account = first; account < end; account += 1) {
    census.total += (outStart[account + 1] ?? 0) - (outStart[account] ?? 0);
    if ((hub[account] ?? 0) > 0) continue;
    let strangers: number[] = [];
    const outEnd = outStart[account + 1] ?? 0;
    for (let place = outStart[account] ?? 0; place < outEnd; place += 1)
      if ((hub[to[place] ?? 0] ?? 0) > 0) continue;
      else if (habit[place] === 0 || (life[account] ?? 0) + (life[to[place] ?? 0] ?? 0) === 0) strangers.push(place);
      else countAmount(amountsOf(census.knownAmounts, told, account, to[place] ?? 0), amount[place] ?? 1);
    if (strangers.length >= options.batchCount && (life[account] ?? 0) > 0)
      strangers = leaveOutBatches(strangers, columns, options);
    for (const place of strangers) {
      isStrange[place] = 1;
      census.count += 1;
      countAmount(amountsOf(census.amounts, told, account, to[place] ?? 0), amount[place] ?? 1);
      const cell = (life[account] ?? 0) * lifeLevels + (life[to[place] ?? 0] ?? 0);
      census.lives[cell] = (census.lives[cell] ?? 0) + 1;
    }
  }
  return census;
};
