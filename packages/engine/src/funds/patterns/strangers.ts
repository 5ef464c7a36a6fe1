import { type Acquaintance, emptyAcquaintance, readLife, readPairs, readPayers } from './acquaintance.ts';
import { type Census, takeCensus } from './census.ts';
import { amountWeight, livesWeight, weigh, type Weights } from './evidence.ts';
import { columnMaker, type FundColumns, type MakeBuffer } from './fund-columns.ts';
import type { PatternOptions } from './pattern-options.ts';

/** The transfers between strangers alone, in the order of time, with both directions of each account. */
export interface Strangers {
  readonly columns: FundColumns;
  readonly told: Acquaintance;
  readonly count: number;
  /** Place in the columns of each. The transfers below are named by their index here. */
  readonly place: Uint32Array;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly amount: Float64Array;
  readonly at: Float64Array;
  /** What the amount says, and what the lives of the two accounts say, in log odds. */
  readonly amountWeight: Float32Array;
  readonly livesWeight: Float32Array;
  /** Both together: what one transfer by itself says, above the prior. */
  readonly weight: Float32Array;
  /** By account, as in `FundColumns`, but of indices. */
  readonly outStart: Uint32Array;
  readonly outIndex: Uint32Array;
  readonly inStart: Uint32Array;
  readonly inIndex: Uint32Array;
}

/** Everything a pass over a range of accounts reads and writes; all of it can be shared between workers. */
export interface Ground {
  readonly columns: FundColumns;
  readonly told: Acquaintance;
  /** By place. */
  readonly isStrange: Uint8Array;
}

export const emptyGround = (columns: FundColumns, makeBuffer?: MakeBuffer): Ground => ({
  columns,
  told: emptyAcquaintance(columns, makeBuffer),
  isStrange: columnMaker(makeBuffer).bytes(columns.count),
});

/** Every pass must have gone over all accounts before the next begins. */
export const passes = ['pairs', 'payers', 'life', 'census'] as const;
export type Pass = (typeof passes)[number];

/** Runs one pass over the accounts [first, end); the last gives the census of the range. */
export const runPass = (
  pass: Pass,
  { columns, told, isStrange }: Ground,
  options: PatternOptions,
  range: readonly [number, number],
): Census | null => {
  if (pass === 'pairs') readPairs(columns, told, options, range);
  if (pass === 'payers') readPayers(columns, told, options, range);
  if (pass === 'life') readLife(columns, told, options, range);
  return pass === 'census' ? takeCensus(columns, told, options, range, isStrange) : null;
};

const countInto = (starts: Uint32Array, accounts: Uint32Array): void => {
  for (const account of accounts) starts[account + 1] = (starts[account + 1] ?? 0) + 1;
  for (let i = 1; i < starts.length; i += 1) starts[i] = (starts[i] ?? 0) + (starts[i - 1] ?? 0);
};

const indexBy = (accounts: Uint32Array, count: number): readonly [Uint32Array, Uint32Array] => {
  const starts = new Uint32Array(count + 1);
  countInto(starts, accounts);
  const next = starts.slice(0, count);
  const index = new Uint32Array(accounts.length);
  for (const [i, account] of accounts.entries()) {
    const place = next[account] ?? 0;
    index[place] = i;
    next[account] = place + 1;
  }
  return [starts, index];
};

/** The places of strangers in the order of time; within one moment by the ledger's own content, `isBefore`. */
const strangePlaces = ({ columns, isStrange }: Ground, compare: (a: number, b: number) => number): Uint32Array => {
  const { at } = columns;
  let count = 0;
  for (const one of isStrange) count += one;
  const keys = new Float64Array(count);
  const places = new Uint32Array(count);
  let next = 0;
  for (const [place, one] of isStrange.entries()) {
    if (one === 0) continue;
    places[next] = place;
    next += 1;
  }
  const steps = Math.max(1, count);
  const first = columns.firstAt;
  for (const [i, place] of places.entries()) keys[i] = ((at[place] ?? 0) - first) * steps + i;
  keys.sort();
  const ordered = Uint32Array.from(keys, (key) => places[key % steps] ?? 0);
  for (let i = 0; i < count;) {
    let end = i + 1;
    while (end < count && at[ordered[end] ?? 0] === at[ordered[i] ?? 0]) end += 1;
    if (end - i > 1) ordered.subarray(i, end).sort(compare);
    i = end;
  }
  return ordered;
};

/** The transfers between strangers, not yet weighed. */
export const gatherStrangers = (ground: Ground, compare: (placeA: number, placeB: number) => number): Strangers => {
  const { columns, told } = ground;
  const place = strangePlaces(ground, compare);
  const from = place.map((one) => columns.from[one] ?? 0);
  const to = place.map((one) => columns.to[one] ?? 0);
  const amount = Float64Array.from(place, (one) => columns.amount[one] ?? 0);
  const [outStart, outIndex] = indexBy(from, columns.accounts);
  const [inStart, inIndex] = indexBy(to, columns.accounts);
  return {
    columns,
    told,
    count: place.length,
    place,
    from,
    to,
    amount,
    at: Float64Array.from(place, (one) => columns.at[one] ?? 0),
    amountWeight: new Float32Array(place.length),
    livesWeight: new Float32Array(place.length),
    weight: new Float32Array(place.length),
    outStart,
    outIndex,
    inStart,
    inIndex,
  };
};

/** Weighs each transfer by the census of all. */
export const weighStrangers = (strangers: Strangers, census: Census, priorLogOdds: number): void => {
  const weights: Weights = weigh(census, priorLogOdds);
  const { told, from, to, amount } = strangers;
  for (let i = 0; i < strangers.count; i += 1) {
    const [payer, payee] = [from[i] ?? 0, to[i] ?? 0];
    const ofAmount = amountWeight(weights, told, [payer, payee], amount[i] ?? 1);
    const ofLives = livesWeight(weights, told.life[payer] ?? 0, told.life[payee] ?? 0);
    strangers.amountWeight[i] = ofAmount;
    strangers.livesWeight[i] = ofLives;
    strangers.weight[i] = ofAmount + ofLives;
  }
};
