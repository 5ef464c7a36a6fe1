import { eachRun } from './batches.ts';
import { columnMaker, daysCovered, type FundColumns, type MakeBuffer } from './fund-columns.ts';
import type { PatternOptions } from './pattern-options.ts';

const day = 86_400_000;

/** What the ledger says of each account and each pair of accounts. */
export interface Acquaintance {
  /** By place: 1 where the two know each other. */
  readonly habit: Uint8Array;
  /** By account: different accounts that paid it, that it paid. */
  readonly payers: Uint32Array;
  readonly payees: Uint32Array;
  readonly activeDays: Uint16Array;
  /** By account: days from its first to its last transfer. */
  readonly spanDays: Uint16Array;
  /** By account: 1 where many pay it, day after day; 2 where it pays many. */
  readonly hub: Uint8Array;
  /** By account: 1 where it acts as a business: pays in batches day in, day out or more than once, or is paid as a shop is. */
  readonly business: Uint8Array;
  /** By account: how much ordinary life it has, 0 (none) to 5. */
  readonly life: Uint8Array;
}

export const emptyAcquaintance = ({ accounts, count }: FundColumns, makeBuffer?: MakeBuffer): Acquaintance => {
  const make = columnMaker(makeBuffer);
  return {
    habit: make.bytes(count),
    payers: make.words(accounts),
    payees: make.words(accounts),
    activeDays: make.shorts(accounts),
    spanDays: make.shorts(accounts),
    hub: make.bytes(accounts),
    business: make.bytes(accounts),
    life: make.bytes(accounts),
  };
};

/** Accounts `first` up to, not including, `end`. */
export type AccountRange = readonly [first: number, end: number];

const shortSort = (keys: Float64Array): void => {
  for (let i = 1; i < keys.length; i += 1) {
    const key = keys[i] ?? 0;
    let place = i;
    for (; place > 0 && (keys[place - 1] ?? 0) > key; place -= 1) keys[place] = keys[place - 1] ?? 0;
    keys[place] = key;
  }
};

/** Goes through the pairs of accounts one account has a part in, all transfers of both directions together. */
class PairReader {
  readonly #columns: FundColumns;
  readonly #told: Acquaintance;
  readonly #options: PatternOptions;
  #keys = new Float64Array(1024);

  constructor(columns: FundColumns, told: Acquaintance, options: PatternOptions) {
    this.#columns = columns;
    this.#told = told;
    this.#options = options;
  }

  read(account: number): void {
    const { outStart, inStart, inPlace, from, to } = this.#columns;
    const out = outStart[account] ?? 0;
    const outs = (outStart[account + 1] ?? 0) - out;
    const first = inStart[account] ?? 0;
    const length = outs + (inStart[account + 1] ?? 0) - first;
    if (length > this.#keys.length) this.#keys = new Float64Array(length * 2);
    const keys = this.#keys.subarray(0, length);
    for (let i = 0; i < outs; i += 1) keys[i] = (to[out + i] ?? 0) * length + i;
    for (let i = outs; i < length; i += 1) keys[i] = (from[inPlace[first + i - outs] ?? 0] ?? 0) * length + i;
    if (length <= 24) shortSort(keys);
    else keys.sort();
    for (let i = 0; i < length;) {
      const partner = Math.floor((keys[i] ?? 0) / length);
      let next = i + 1;
      while (next < length && Math.floor((keys[next] ?? 0) / length) === partner) next += 1;
      this.#readPair(account, keys.subarray(i, next), length, outs);
      i = next;
    }
  }

  #readPair(account: number, keys: Float64Array, length: number, outs: number): void {
    const { outStart, inStart, inPlace, at } = this.#columns;
    const out = outStart[account] ?? 0;
    const first = (inStart[account] ?? 0) - outs;
    const { payers, payees, habit } = this.#told;
    const start = (keys[0] ?? 0) % length;
    const end = (keys[keys.length - 1] ?? 0) % length;
    if (start < outs) payees[account] = (payees[account] ?? 0) + 1;
    if (end >= outs) payers[account] = (payers[account] ?? 0) + 1;
    if (keys.length < 2 || start >= outs) return;
    let earliest = Infinity;
    let latest = 0;
    for (const key of keys) {
      const i = key % length;
      const moment = at[i < outs ? out + i : (inPlace[first + i] ?? 0)] ?? 0;
      earliest = Math.min(earliest, moment);
      latest = Math.max(latest, moment);
    }
    const { habitMs, habitCount } = this.#options;
    const leastMs = keys.length < habitCount ? habitMs : habitMs / 2;
    if (latest - earliest <= leastMs) return;
    for (const key of keys) if (key % length < outs) habit[out + (key % length)] = 1;
  }
}

/** Different days on which an account paid or was paid, and days from the first to the last. */
const readDays = (columns: FundColumns, told: Acquaintance, account: number): void => {
  const { outStart, inStart, inPlace, at, firstAt } = columns;
  let [out, into] = [outStart[account] ?? 0, inStart[account] ?? 0];
  const [outEnd, inEnd] = [outStart[account + 1] ?? 0, inStart[account + 1] ?? 0];
  let days = 0;
  let [first, last] = [-1, -1];
  while (out < outEnd || into < inEnd) {
    const outAt = out < outEnd ? (at[out] ?? 0) : Infinity;
    const inAt = into < inEnd ? (at[inPlace[into] ?? 0] ?? 0) : Infinity;
    const today = Math.floor((Math.min(outAt, inAt) - firstAt) / day);
    if (outAt <= inAt) out += 1;
    else into += 1;
    if (today === last) continue;
    if (first < 0) first = today;
    last = today;
    days += 1;
  }
  told.activeDays[account] = Math.min(days, 65_535);
  told.spanDays[account] = first < 0 ? 0 : Math.min(last - first + 1, 65_535);
};

/** Fills in pairs, days and who is paid by many, for a range of accounts. The first of three passes. */
export const readPairs = (
  columns: FundColumns,
  told: Acquaintance,
  options: PatternOptions,
  [first, end]: AccountRange,
): void => {
  const reader = new PairReader(columns, told, options);
  const days = daysCovered(columns);
  const partners = Math.max(options.hubPartners, 0.7 * days);
  const leastDays = Math.min(options.hubDays, days / 2);
  for (let account = first; account < end; account += 1) {
    reader.read(account);
    readDays(columns, told, account);
    const isWorking = (told.activeDays[account] ?? 0) >= leastDays;
    told.hub[account] = isWorking && (told.payers[account] ?? 0) >= partners ? 1 : 0;
  }
};

/** An account's payments to accounts that are not shops; how many different ones it pays. */
const paidPrivately = ({ outStart, to }: FundColumns, { hub }: Acquaintance, account: number): [number[], number] => {
  const seen = new Set<number>();
  const places: number[] = [];
  const end = outStart[account + 1] ?? 0;
  for (let place = outStart[account] ?? 0; place < end; place += 1) {
    const payee = to[place] ?? 0;
    if (((hub[payee] ?? 0) & 1) !== 0) continue;
    seen.add(payee);
    places.push(place);
  }
  return [places, seen.size];
};

const countBatches = (places: number[], columns: FundColumns, options: PatternOptions): number => {
  let batches = 0;
  eachRun(places, columns, options, (_start, _end, isBatch) => {
    if (isBatch) batches += 1;
  });
  return batches;
};

/** Whether many pay it, or some pay it all the time and it pays few: a shop with few customers. */
const isSelling = (
  { payers, payees, activeDays }: Acquaintance,
  account: number,
  many: number,
  days: number,
): boolean => {
  const paidBy = payers[account] ?? 0;
  return (
    paidBy >= many || (paidBy >= many / 3 && paidBy >= 2 * (payees[account] ?? 0) && (activeDays[account] ?? 0) >= days)
  );
};

/**
 * Finds who pays many that are not shops (employers, offices) and who acts as a business. The second pass: reads `hub`
 * bit 1 of all accounts.
 */
export const readPayers = (
  columns: FundColumns,
  told: Acquaintance,
  options: PatternOptions,
  [first, end]: AccountRange,
): void => {
  const leastHub = Math.ceil(Math.max(options.hubPartners, 0.7 * daysCovered(columns)));
  const leastDays = Math.min(options.hubDays, daysCovered(columns) / 2) / 2;
  for (let account = first; account < end; account += 1) {
    const isWorking = (told.activeDays[account] ?? 0) >= leastDays;
    if (isWorking && isSelling(told, account, leastHub / 2, 2 * leastDays)) told.business[account] = 1;
    if ((told.payees[account] ?? 0) < options.batchCount) continue;
    const [places, payees] = paidPrivately(columns, told, account);
    if (payees >= leastHub) told.hub[account] = (told.hub[account] ?? 0) | 2;
    const batches = places.length >= options.batchCount ? countBatches(places, columns, options) : 0;
    if (batches >= (isWorking ? 1 : 2)) told.business[account] = 1;
  }
};

/** 0, 1, 2–3, 4–7, 8–15, 16 and more. */
const bucketOf = (ordinary: number): number => (ordinary === 0 ? 0 : Math.min(5, 32 - Math.clz32(ordinary)));

const enoughLife = 16;
const fewFriends = 2;

/** Ordinary transfers: with hubs, and with whom it knows where that is more than a few; counted as far as it matters. */
const countOrdinary = (columns: FundColumns, { habit, hub }: Acquaintance, account: number, start: number): number => {
  const { outStart, inStart, inPlace, from, to } = columns;
  const friends = new Set<number>();
  let ordinary = start;
  let withFriends = 0;
  const withHub = (place: number, partner: number): 0 | 1 => {
    if ((hub[partner] ?? 0) > 0) return 1;
    if (habit[place] === 1) {
      withFriends += 1;
      if (friends.size <= fewFriends) friends.add(partner);
    }
    return 0;
  };
  const outEnd = outStart[account + 1] ?? 0;
  for (let place = outStart[account] ?? 0; ordinary < enoughLife && place < outEnd; place += 1)
    ordinary += withHub(place, to[place] ?? 0);
  const inEnd = inStart[account + 1] ?? 0;
  for (let i = inStart[account] ?? 0; ordinary < enoughLife && i < inEnd; i += 1)
    ordinary += withHub(inPlace[i] ?? 0, from[inPlace[i] ?? 0] ?? 0);
  return ordinary > 0 || friends.size > fewFriends ? ordinary + withFriends : 0;
};

/**
 * How much ordinary life each account has: transfers with hubs, with whom it knows, days where it is used for long. Two
 * or three accounts that only ever pay each other have none: a ring uses the same ones again.
 */
export const readLife = (
  columns: FundColumns,
  told: Acquaintance,
  options: PatternOptions,
  [first, end]: AccountRange,
): void => {
  const { life, spanDays, activeDays } = told;
  const days = daysCovered(columns);
  const longDays = Math.min(options.lifeDays, 0.6 * days);
  const manyDays = Math.min(options.hubDays, days / 2);
  for (let account = first; account < end; account += 1) {
    const isLong = (spanDays[account] ?? 0) > longDays || (activeDays[account] ?? 0) >= manyDays;
    life[account] = bucketOf(countOrdinary(columns, told, account, isLong ? (activeDays[account] ?? 0) : 0));
  }
};
