import type { PatternKind } from './pattern.ts';

/** A transfer of a group, its accounts by number. */
export interface Step {
  readonly from: number;
  readonly to: number;
  readonly at: number;
}

/** The shape a group of transfers has, and the account in its middle, -1 where there is none. */
export interface Shape {
  readonly kind: PatternKind;
  readonly middle: number;
}

interface Ends {
  readonly ins: Map<number, Set<number>>;
  readonly outs: Map<number, Set<number>>;
}

const add = (map: Map<number, Set<number>>, key: number, value: number): void => {
  const known = map.get(key);
  if (known === undefined) map.set(key, new Set([value]));
  else known.add(value);
};

const endsOf = (steps: readonly Step[]): Ends => {
  const ends: Ends = { ins: new Map(), outs: new Map() };
  for (const { from, to } of steps) {
    add(ends.outs, from, to);
    add(ends.ins, to, from);
  }
  return ends;
};

/** The key with the greatest count; the first in the order of the steps where several have it. */
const mostOf = (counts: Map<number, number>): readonly [number, number] => {
  let best: readonly [number, number] = [-1, 0];
  for (const [key, count] of counts) if (count > best[1]) best = [key, count];
  return best;
};

const sizes = (map: Map<number, Set<number>>): Map<number, number> =>
  new Map([...map].map(([account, partners]) => [account, partners.size]));

/** Whether two accounts are joined by ways over different middles that make up most of the group. */
const scatterGather = (steps: readonly Step[], { ins, outs }: Ends): number => {
  for (const [first, middles] of outs) {
    if (middles.size < 2) continue;
    const reached = new Map<number, number>();
    for (const middle of middles)
      for (const last of outs.get(middle) ?? []) if (last !== first) reached.set(last, (reached.get(last) ?? 0) + 1);
    const [last, ways] = mostOf(reached);
    if (ways >= 2 && 2 * ways >= 0.7 * steps.length && (ins.get(last)?.size ?? 0) >= 2) return first;
  }
  return -1;
};

const isCircle = ({ ins, outs }: Ends): boolean =>
  outs.size === ins.size && [...outs].every(([one, to]) => to.size === 1 && ins.get(one)?.size === 1);

/** Whether every account has one payer and one payee at most. */
const isLine = ({ ins, outs }: Ends): boolean => [...ins.values(), ...outs.values()].every(({ size }) => size === 1);

/** Names the shape of a group of transfers that hang together. */
export const shapeOf = (steps: readonly Step[]): Shape => {
  const ends = endsOf(steps);
  const [payee, payers] = mostOf(sizes(ends.ins));
  const [payer, payees] = mostOf(sizes(ends.outs));
  const isPassing = [...ends.outs.keys()].some((account) => ends.ins.has(account));
  if (isCircle(ends)) return { kind: 'cycle', middle: -1 };
  const source = scatterGather(steps, ends);
  if (source >= 0) return { kind: 'scatter-gather', middle: source };
  const both = new Map(
    [...ends.outs].map(([account, to]) => [account, Math.min(to.size, ends.ins.get(account)?.size ?? 0)]),
  );
  const [centre, least] = mostOf(both);
  const around = (ends.ins.get(centre)?.size ?? 0) + (ends.outs.get(centre)?.size ?? 0);
  if (least >= 2 && around >= 0.6 * steps.length) return { kind: 'gather-scatter', middle: centre };
  if (payers >= 3 && payers >= 0.6 * steps.length) return { kind: 'fan-in', middle: payee };
  if (payees >= 3 && payees >= 0.6 * steps.length) return { kind: 'fan-out', middle: payer };
  if (!isPassing) return { kind: 'bipartite', middle: -1 };
  return { kind: isLine(ends) ? 'chain' : 'stack', middle: -1 };
};
