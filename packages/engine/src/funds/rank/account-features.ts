import { surplus } from '../patterns/find-stars.ts';
import { daysCovered } from '../patterns/fund-columns.ts';
import type { PatternOptions } from '../patterns/pattern-options.ts';
import type { Strangers } from '../patterns/strangers.ts';

const day = 86_400_000;

/** What is measured of an account. */
export const featureNames = ['passing', 'splitting', 'burst', 'night', 'strangers'] as const;
export type FeatureName = (typeof featureNames)[number];

/** By account: how many there are of it, 0 where there is nothing to say, and what they say in log odds. */
export interface Feature {
  readonly value: Float32Array;
  readonly weight: Float32Array;
}

export type AccountFeatures = Readonly<Record<FeatureName, Feature>>;

const emptyFeature = (accounts: number): Feature => ({
  value: new Float32Array(accounts),
  weight: new Float32Array(accounts),
});

export const emptyFeatures = (accounts: number): AccountFeatures => ({
  passing: emptyFeature(accounts),
  splitting: emptyFeature(accounts),
  burst: emptyFeature(accounts),
  night: emptyFeature(accounts),
  strangers: emptyFeature(accounts),
});

/** One account's transfers with others that are no hubs, as places of the columns in the order of time. */
interface Own {
  readonly ins: readonly number[];
  readonly outs: readonly number[];
}

const ownOf = ({ columns, told }: Strangers, account: number): Own => {
  const { outStart, inStart, inPlace, from, to } = columns;
  const [ins, outs]: [number[], number[]] = [[], []];
  for (let place = outStart[account] ?? 0; place < (outStart[account + 1] ?? 0); place += 1)
    if (told.hub[to[place] ?? 0] === 0) outs.push(place);
  for (let i = inStart[account] ?? 0; i < (inStart[account + 1] ?? 0); i += 1)
    if (told.hub[from[inPlace[i] ?? 0] ?? 0] === 0) ins.push(inPlace[i] ?? 0);
  return { ins, outs };
};

/** Once or twice somebody passes on a sum as it came; anybody does. */
const leastPassed = 3;

/** How many of `first` are followed within the rest by one of `next` of about the same sum; each of `next` counts once. */
const countFollowed = (
  { columns }: Strangers,
  options: PatternOptions,
  first: readonly number[],
  next: readonly number[],
): number => {
  const { at, amount } = columns;
  let [followed, start] = [0, 0];
  const used = new Set<number>();
  for (const one of first) {
    while (start < next.length && (at[next[start] ?? 0] ?? 0) < (at[one] ?? 0)) start += 1;
    for (let i = start; i < Math.min(next.length, start + options.triedSources); i += 1) {
      const other = next[i] ?? 0;
      if ((at[other] ?? 0) - (at[one] ?? 0) > options.restMs) break;
      if (Math.abs(Math.log((amount[other] ?? 1) / (amount[one] ?? 1))) > 0.12 || used.has(other)) continue;
      used.add(other);
      followed += 1;
      break;
    }
  }
  return followed;
};

/** A value with its weight. */
type Measure = readonly [value: number, weight: number];

const nothing: Measure = [0, 0];

/**
 * How many sums that came in went out again, about whole, within the rest. The same the other way round in time (out
 * first, then in) is what chance gives an account with such sums.
 */
const measurePassing = (strangers: Strangers, options: PatternOptions, { ins, outs }: Own): Measure => {
  const passed = countFollowed(strangers, options, ins, outs);
  if (passed < leastPassed) return nothing;
  return [passed, surplus(passed, countFollowed(strangers, options, outs, ins) + 1)];
};

/** Most transfers with one account in one direction within a day, where they are three or more. */
const countSplits = ({ columns }: Strangers, places: readonly number[], partners: Uint32Array): number => {
  const run = new Map<number, [firstAt: number, count: number]>();
  let most = 0;
  for (const place of places) {
    const partner = partners[place] ?? 0;
    const at = columns.at[place] ?? 0;
    const known = run.get(partner);
    if (known !== undefined && at - known[0] < day) known[1] += 1;
    else run.set(partner, [at, 1]);
    most = Math.max(most, run.get(partner)?.[1] ?? 0);
  }
  return most >= 3 ? most : 0;
};

/** By chance somebody pays a friend twice a day, one day in three. */
const measureSplitting = (strangers: Strangers, { ins, outs }: Own): Measure => {
  const { to, from } = strangers.columns;
  const most = Math.max(countSplits(strangers, outs, to), countSplits(strangers, ins, from));
  return [most, surplus(most, 0.3)];
};

/**
 * How much the busiest window of one direction stands out from the account's own rate, different partners counted:
 * above what chance would show in one of all the accounts.
 */
const burstOf = (
  { columns }: Strangers,
  options: PatternOptions,
  places: readonly number[],
  partners: Uint32Array,
): number => {
  const windowDays = options.windowMs / day;
  const otherDays = Math.max(windowDays, daysCovered(columns) - windowDays);
  let [start, most] = [0, 0];
  const inside = new Map<number, number>();
  for (const place of places) {
    const at = columns.at[place] ?? 0;
    inside.set(partners[place] ?? 0, (inside.get(partners[place] ?? 0) ?? 0) + 1);
    for (; at - (columns.at[places[start] ?? 0] ?? 0) > options.windowMs; start += 1) {
      const left = partners[places[start] ?? 0] ?? 0;
      const count = (inside.get(left) ?? 0) - 1;
      if (count > 0) inside.set(left, count);
      else inside.delete(left);
    }
    most = Math.max(most, inside.size);
  }
  const expected = ((places.length - most) * windowDays) / otherDays + 0.3;
  return most >= options.leastFan ? Math.max(0, surplus(most, expected) - Math.log(columns.accounts)) : 0;
};

const isNight = (at: number): boolean => (at + 8 * 3_600_000) % day < 5 * 3_600_000;

const count = (places: readonly number[], holds: (place: number) => boolean): number =>
  places.reduce((sum, place) => sum + (holds(place) ? 1 : 0), 0);

/** Three in a hundred ordinary payments are made at night. */
const measureNight = ({ columns }: Strangers, { ins, outs }: Own): Measure => {
  if (columns.isDaily) return nothing;
  const all = [...ins, ...outs];
  const nights = count(all, (place) => isNight(columns.at[place] ?? 0));
  return nights < 3 ? nothing : [nights, surplus(nights, 0.03 * all.length + 0.5)];
};

/** An account with no ordinary payments among strangers: little by itself, for many accounts are hardly used. */
const measureStrangers = (
  { told }: Strangers,
  options: PatternOptions,
  account: number,
  { ins, outs }: Own,
): Measure => {
  const all = [...ins, ...outs];
  if (told.life[account] !== 0 || all.length < options.leastFan) return nothing;
  return [count(all, (place) => told.habit[place] === 0), 1];
};

/** No single measure says more than this. */
const mostOfOne: Readonly<Record<FeatureName, number>> = { passing: 8, splitting: 8, burst: 4, night: 4, strangers: 1 };

/** Measures the accounts of a range; hubs and businesses are left out: they have no life of a person to compare with. */
export const measureAccounts = (
  strangers: Strangers,
  options: PatternOptions,
  features: AccountFeatures,
  [first, end]: readonly [number, number],
): void => {
  const { columns, told } = strangers;
  for (let account = first; account < end; account += 1) {
    if ((told.hub[account] ?? 0) + (told.business[account] ?? 0) > 0) continue;
    const own = ownOf(strangers, account);
    const burst = Math.max(
      burstOf(strangers, options, own.outs, columns.to),
      burstOf(strangers, options, own.ins, columns.from),
    );
    const measures: Readonly<Record<FeatureName, Measure>> = {
      passing: measurePassing(strangers, options, own),
      splitting: measureSplitting(strangers, own),
      burst: [burst, burst],
      night: measureNight(strangers, own),
      strangers: measureStrangers(strangers, options, account, own),
    };
    for (const name of featureNames) {
      features[name].value[account] = measures[name][0];
      features[name].weight[account] = Math.min(mostOfOne[name], measures[name][1]);
    }
  }
};
