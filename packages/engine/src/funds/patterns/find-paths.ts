import { isPassedOn, linkWeight, sourcesOf } from './link.ts';
import type { PatternOptions } from './pattern-options.ts';
import type { Strangers } from './strangers.ts';
import type { Suspicion } from './suspicion.ts';

interface Best {
  /** By index: the weight of the best path that ends with it, its transfer before, and how many it has. */
  readonly weight: Float32Array;
  readonly before: Int32Array;
  readonly length: Uint8Array;
}

const extend = (
  strangers: Strangers,
  options: PatternOptions,
  suspicion: Suspicion,
  best: Best,
  next: number,
): void => {
  const { weight, from, to, amount } = strangers;
  let most = 0;
  for (const source of sourcesOf(strangers, options, next, () => suspicion.cut('triedSources'))) {
    if ((best.length[source] ?? 0) >= options.longestPath) {
      suspicion.cut('longestPath');
      continue;
    }
    const isSound = (one: number): boolean => (weight[one] ?? 0) >= 0;
    if (!(isSound(source) && isSound(next)) && !isPassedOn(amount[source] ?? 1, amount[next] ?? 1)) continue;
    const isReturn = from[source] === to[next];
    const link = isReturn ? 0 : linkWeight(strangers, options, source, next);
    const whole = (best.weight[source] ?? 0) + link;
    if (whole <= most) continue;
    most = whole;
    best.before[next] = source;
    best.length[next] = (best.length[source] ?? 0) + 1;
  }
  best.weight[next] = (weight[next] ?? 0) + most;
};

/** Where the path ending with `last` comes back to the account it began from: the transfer it began with, -1 where it does not. */
const circleStart = ({ from, to }: Strangers, { before }: Best, last: number): number => {
  for (let one = before[last] ?? -1; one >= 0; one = before[one] ?? -1) if (from[one] === to[last]) return one;
  return -1;
};

const raisePath = (suspicion: Suspicion, { before }: Best, last: number, logOdds: number): void => {
  for (let one = last; one >= 0; one = before[one] ?? -1) {
    const known = suspicion.logOdds[one] ?? 0;
    if (known >= logOdds) return;
    suspicion.raise(one, logOdds);
  }
};

/**
 * Chains, stacks and circles: money that goes on from stranger to stranger, each time within the rest. For each
 * transfer the best path that ends with it is kept, so that time and memory are linear in the transfers; a path that
 * closes is the stronger by how unlikely it is to come back by chance among all accounts.
 */
export const findPaths = (strangers: Strangers, options: PatternOptions, suspicion: Suspicion): void => {
  const { count, columns } = strangers;
  const best: Best = {
    weight: new Float32Array(count),
    before: new Int32Array(count).fill(-1),
    length: new Uint8Array(count).fill(1),
  };
  const closing = Math.log(Math.max(2, columns.accounts)) / 2;
  for (let next = 0; next < count; next += 1) {
    extend(strangers, options, suspicion, best, next);
    if ((best.before[next] ?? -1) < 0) continue;
    const start = circleStart(strangers, best, next);
    const isLong = start >= 0 && (best.length[next] ?? 0) - (best.length[start] ?? 0) >= 2;
    const logOdds = options.priorLogOdds + (best.weight[next] ?? 0) + (isLong ? closing : 0);
    if (logOdds >= options.leastLogOdds) raisePath(suspicion, best, next, logOdds);
  }
};
