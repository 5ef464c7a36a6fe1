import { surplus } from '../patterns/find-stars.ts';
import { daysCovered } from '../patterns/fund-columns.ts';
import type { PatternOptions } from '../patterns/pattern-options.ts';
import type { Strangers } from '../patterns/strangers.ts';

const day = 86_400_000;

/** What is measured of an account; each 0 where there is nothing to say, more the more it says. */
export const featureNames = ['pattern', 'passing', 'splitting', 'burst', 'night', 'strangers'] as const;
export type FeatureName = (typeof featureNames)[number];

/** By account. */
export type AccountFeatures = Readonly<Record<FeatureName, Float32Array>>;

export const emptyFeatures = (accounts: number): AccountFeatures => ({
  pattern: new Float32Array(accounts),
  passing: new Float32Array(accounts),
  splitting: new Float32Array(accounts),
  burst: new Float32Array(accounts),
  night: new Float32Array(accounts),
  strangers: new Float32Array(accounts),
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

/** How many sums that came in went out again, about whole, within the rest. Each sum out counts once. */
const countPassed = ({ columns }: Strangers, options: PatternOptions, { ins, outs }: Own): number => {
  const { at, amount } = columns;
  let passed = 0;
  let first = 0;
  const used = new Set<number>();
  for (const came of ins) {
    while (first < outs.length && (at[outs[first] ?? 0] ?? 0) < (at[came] ?? 0)) first += 1;
    for (let i = first; i < Math.min(outs.length, first + options.triedSources); i += 1) {
      const went = outs[i] ?? 0;
      if ((at[went] ?? 0) - (at[came] ?? 0) > options.restMs) break;
      const share = (amount[went] ?? 0) / (amount[came] ?? 1);
      if (share < 0.85 || share > 1.01 || used.has(went)) continue;
      used.add(went);
      passed += 1;
      break;
    }
  }
  return passed;
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

/** How much the busiest window of one direction stands out from the account's own rate, different partners counted. */
const burstOf = ({ columns }: Strangers, options: PatternOptions, places: readonly number[], partners: Uint32Array): number => {
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
  return most >= options.leastFan ? surplus(most, expected) : 0;
};

const isNight = (at: number): boolean => (at + 8 * 3_600_000) % day < 5 * 3_600_000;

const count = (places: readonly number[], holds: (place: number) => boolean): number =>
  places.reduce((sum, place) => sum + (holds(place) ? 1 : 0), 0);

/** Measures the accounts of a range; hubs are left out: they have no life of a person to compare with. */
export const measureAccounts = (
  strangers: Strangers,
  options: PatternOptions,
  features: AccountFeatures,
  [first, end]: readonly [number, number],
): void => {
  const { columns, told } = strangers;
  for (let account = first; account < end; account += 1) {
    if ((told.hub[account] ?? 0) > 0) continue;
    const own = ownOf(strangers, account);
    features.passing[account] = countPassed(strangers, options, own);
    features.splitting[account] = Math.max(
      countSplits(strangers, own.outs, columns.to),
      countSplits(strangers, own.ins, columns.from),
    );
    features.burst[account] = Math.max(
      burstOf(strangers, options, own.outs, columns.to),
      burstOf(strangers, options, own.ins, columns.from),
    );
    if (!columns.isDaily) {
      const nights = count([...own.ins, ...own.outs], (place) => isNight(columns.at[place] ?? 0));
      features.night[account] = nights >= 3 ? nights : 0;
    }
    const all = own.ins.length + own.outs.length;
    const isLifeless = told.life[account] === 0 && all >= options.leastFan;
    features.strangers[account] = isLifeless ? count([...own.ins, ...own.outs], (place) => told.habit[place] === 0) : 0;
  }
};
