import { Joined } from './joined.ts';

/** A strong link between two members of what hangs together. */
export interface StrongLink {
  readonly a: number;
  readonly b: number;
  readonly score: number;
  /** A person's word, or two independent channels; otherwise one rare value. */
  readonly ground: 'confirmed' | 'two-channels' | 'one-value';
}

/** What two groups have between them: how far, and by how many cases on either side. */
interface Bridge {
  readonly low: number;
  readonly high: number;
  readonly lowCases: Set<number>;
  readonly highCases: Set<number>;
  score: number;
}

/** Two series need so many cases on both sides that link them: one case with a wrong number joins no two series. */
const leastBridge = 2;

/** Rounds of joining by single values; a chain longer than that is no series. */
const mostRounds = 12;

const byScore = (one: StrongLink, other: StrongLink): number =>
  other.score - one.score || one.a - other.a || one.b - other.b;

/** Groups that a person's rejection keeps apart. */
class Apart {
  readonly #against = new Map<number, number[]>();
  readonly #joined: Joined;

  constructor(joined: Joined, rejected: readonly (readonly [number, number])[]) {
    this.#joined = joined;
    for (const [one, other] of rejected) {
      this.#against.set(one, [...(this.#against.get(one) ?? []), other]);
      this.#against.set(other, [...(this.#against.get(other) ?? []), one]);
    }
  }

  /** Joins two members unless somebody in one group was rejected against somebody in the other. */
  join(one: number, other: number): boolean {
    const [left, right] = [this.#joined.groupOf(one), this.#joined.groupOf(other)];
    if (left === right) return false;
    const [near, far] = [this.#against.get(left) ?? [], this.#against.get(right) ?? []];
    if (near.some((member) => this.#joined.groupOf(member) === right)) return false;
    this.#joined.join(left, right);
    if (near.length + far.length > 0) this.#against.set(this.#joined.groupOf(left), [...near, ...far]);
    return true;
  }
}

const bridgesOf = (links: readonly StrongLink[], joined: Joined): Bridge[] => {
  const bridges = new Map<number, Bridge>();
  for (const { a, b, score } of links) {
    const [one, other] = [joined.groupOf(a), joined.groupOf(b)];
    if (one === other) continue;
    const [low, high] = one < other ? [one, other] : [other, one];
    const key = low * 4_294_967_296 + high;
    const bridge = bridges.get(key) ?? { low, high, lowCases: new Set(), highCases: new Set(), score: 0 };
    bridge.lowCases.add(one === low ? a : b);
    bridge.highCases.add(one === low ? b : a);
    bridge.score += score;
    bridges.set(key, bridge);
  }
  return [...bridges.values()].toSorted(
    (one, other) => other.score - one.score || one.low - other.low || one.high - other.high,
  );
};

/** The bridge by which each single case hangs most on something. */
const bestOfSingles = (bridges: readonly Bridge[], joined: Joined): Set<Bridge> => {
  const best = new Map<number, Bridge>();
  for (const bridge of bridges)
    for (const side of [bridge.low, bridge.high])
      if (joined.sizeOf(side) === 1 && !best.has(side)) best.set(side, bridge);
  return new Set(best.values());
};

const isBroad = ({ lowCases, highCases }: Bridge): boolean =>
  lowCases.size >= leastBridge && highCases.size >= leastBridge;

/**
 * Groups members into series: first what people confirmed, then what two channels agree on; then rare single values
 * bring a single case to where it hangs most, and join two series only where at least two cases on both sides carry
 * them. What was rejected never comes together. The result depends on the links alone, not on their order. Gives the
 * group of each member.
 */
export const formSeries = (
  count: number,
  links: readonly StrongLink[],
  rejected: readonly (readonly [number, number])[],
): number[] => {
  const joined = new Joined(count);
  const apart = new Apart(joined, rejected);
  const sorted = links.toSorted(byScore);
  for (const ground of ['confirmed', 'two-channels'] as const)
    for (const link of sorted) if (link.ground === ground) apart.join(link.a, link.b);
  for (let round = 0; round < mostRounds; round += 1) {
    const bridges = bridgesOf(sorted, joined);
    const best = bestOfSingles(bridges, joined);
    const taken = bridges.filter((bridge) => best.has(bridge) || isBroad(bridge));
    if (taken.filter(({ low, high }) => apart.join(low, high)).length === 0) break;
  }
  return Array.from({ length: count }, (_, member) => joined.groupOf(member));
};
