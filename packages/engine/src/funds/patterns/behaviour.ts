import { surplus } from './find-stars.ts';
import type { PatternKind } from './pattern.ts';
import type { PatternOptions } from './pattern-options.ts';
import type { Strangers } from './strangers.ts';
import type { Suspicion } from './suspicion.ts';

/** A way of acting of one account: indices of its transfers in the order of time. */
export interface Behaviour {
  readonly kind: PatternKind;
  readonly account: number;
  readonly members: readonly number[];
  readonly logOdds: number;
}

const hour = 3_600_000;
/** Shanghai is eight hours ahead the year round. */
const shanghai = 8 * hour;
const nightHours = 5;
const rarity = -2.2;
const bunching = 2;

/** The night of a moment, -1 by day: from midnight to five in Shanghai. */
const nightOf = (at: number): number => {
  const local = at + shanghai;
  return local % (24 * hour) < nightHours * hour ? Math.floor(local / (24 * hour)) : -1;
};

const thresholdOf = (amount: number, { thresholds, justBelow }: PatternOptions): number =>
  thresholds.find((threshold) => amount < threshold && amount >= justBelow * threshold) ?? -1;

interface Sought {
  readonly kind: PatternKind;
  /** The set of transfers one belongs to, within which many are unusual; -1 for none. */
  readonly setOf: (i: number) => number;
  readonly least: number;
}

const countedIn = (strangers: Strangers, setOf: Sought['setOf']): number => {
  let count = 0;
  for (let i = 0; i < strangers.count; i += 1) if (setOf(i) >= 0) count += 1;
  return count;
};

/** Runs of one set, within the window, of one account in one direction that are more than chance would have. */
const findOf = (
  strangers: Strangers,
  options: PatternOptions,
  { kind, setOf, least }: Sought,
  found: (behaviour: Behaviour) => void,
): void => {
  const share = countedIn(strangers, setOf) / Math.max(1, strangers.count);
  const weigh = (account: number, members: readonly number[], all: number): void => {
    if (members.length < least) return;
    let logOdds = options.priorLogOdds + rarity;
    logOdds += surplus(members.length, bunching * (Math.min(0.5, share) * (all - members.length) + 0.1));
    for (const i of members) logOdds += Math.max(0, strangers.weight[i] ?? 0);
    if (logOdds >= options.leastLogOdds) found({ kind, account, members, logOdds });
  };
  const seek = (account: number, own: Uint32Array): void => {
    let members: number[] = [];
    const isTogether = (i: number): boolean => {
      const first = members[0];
      return (
        first === undefined ||
        (setOf(i) === setOf(first) && (strangers.at[i] ?? 0) - (strangers.at[first] ?? 0) <= options.windowMs)
      );
    };
    for (const i of own) {
      if (setOf(i) < 0) continue;
      if (!isTogether(i)) {
        weigh(account, members, own.length);
        members = [];
      }
      members.push(i);
    }
    weigh(account, members, own.length);
  };
  const { outStart, outIndex, inStart, inIndex, columns } = strangers;
  for (let account = 0; account < columns.accounts; account += 1) {
    const [out, outEnd] = [outStart[account] ?? 0, outStart[account + 1] ?? 0];
    if (outEnd - out >= least) seek(account, outIndex.subarray(out, outEnd));
    const [into, inEnd] = [inStart[account] ?? 0, inStart[account + 1] ?? 0];
    if (inEnd - into >= least) seek(account, inIndex.subarray(into, inEnd));
  }
};

const testAtMost = 10_000;
const testRatio = 20;
const testMs = 24 * hour;

/** A small sum, then within a day a much greater one between the same two strangers. */
const findTests = (strangers: Strangers, options: PatternOptions, found: (behaviour: Behaviour) => void): void => {
  const { outStart, outIndex, to, at, amount, weight, columns } = strangers;
  for (let account = 0; account < columns.accounts; account += 1) {
    const own = outIndex.subarray(outStart[account] ?? 0, outStart[account + 1] ?? 0);
    for (const [place, test] of own.entries()) {
      if ((amount[test] ?? 0) > testAtMost) continue;
      const members = [test];
      for (let next = place + 1; next < own.length; next += 1) {
        const drain = own[next] ?? 0;
        if ((at[drain] ?? 0) - (at[test] ?? 0) > testMs) break;
        if (to[drain] === to[test] && (amount[drain] ?? 0) >= testRatio * (amount[test] ?? 0)) members.push(drain);
      }
      const heaviest = Math.max(...members.map((i) => weight[i] ?? 0));
      const logOdds = options.priorLogOdds + heaviest + 4;
      if (members.length > 1 && logOdds >= options.leastLogOdds)
        found({ kind: 'test-then-drain', account, members, logOdds });
    }
  }
};

/** Night bursts, sums just below a threshold, and a test before the draining: raised, and given to `found`. */
export const findBehaviours = (strangers: Strangers, options: PatternOptions, suspicion: Suspicion): Behaviour[] => {
  const behaviours: Behaviour[] = [];
  const found = (behaviour: Behaviour): void => {
    behaviours.push(behaviour);
    for (const i of behaviour.members) suspicion.raise(i, behaviour.logOdds);
  };
  const { at, amount, columns } = strangers;
  if (!columns.isDaily)
    findOf(strangers, options, { kind: 'night-burst', setOf: (i) => nightOf(at[i] ?? 0), least: 4 }, found);
  const setOf = (i: number): number => thresholdOf(amount[i] ?? 0, options);
  findOf(strangers, options, { kind: 'structuring', setOf, least: 3 }, found);
  findTests(strangers, options, found);
  return behaviours;
};

/** Accounts from which suspected money went on quickly and nearly whole. Reads what was raised. */
export const findQuick = (strangers: Strangers, options: PatternOptions, suspicion: Suspicion): Behaviour[] => {
  const { outStart, outIndex, to, at, amount, count, columns } = strangers;
  const behaviours: Behaviour[] = [];
  if (columns.isDaily) return behaviours;
  for (let first = 0; first < count; first += 1) {
    if (!suspicion.isRaised(first)) continue;
    const account = to[first] ?? 0;
    const outs: number[] = [];
    let sum = 0;
    for (const i of outIndex.subarray(outStart[account] ?? 0, outStart[account + 1] ?? 0)) {
      const rest = (at[i] ?? 0) - (at[first] ?? 0);
      if (i <= first || rest > options.quickMs || !suspicion.isRaised(i)) continue;
      outs.push(i);
      sum += amount[i] ?? 0;
    }
    const came = amount[first] ?? 0;
    if (outs.length === 0 || sum < 0.8 * came || sum > 1.05 * came) continue;
    const members = [first, ...outs];
    const logOdds = Math.max(...members.map((i) => suspicion.logOdds[i] ?? 0));
    behaviours.push({ kind: 'quick-in-quick-out', account, members, logOdds });
  }
  return behaviours;
};
