import { GrowingColumn } from '../funds/ledger/growing-column.ts';
import { type LinkGatherer, scoreOf } from './gather-links.ts';
import type { KnownCases } from './known-cases.ts';
import type { LinkDecisions } from './series/decisions.ts';
import type { StrongLink } from './series/form-series.ts';
import { hasTwo, isStrong } from './weigh.ts';

type Ground = StrongLink['ground'];

const grounds: readonly Ground[] = ['confirmed', 'two-channels', 'one-value'];

/** Strong links by slots, in plain columns: there may be many millions. */
export class StrongLinks {
  readonly #ones = new GrowingColumn(new Uint32Array(1024));
  readonly #others = new GrowingColumn(new Uint32Array(1024));
  /** The score in thousandths, and above it the ground. */
  readonly #weights = new GrowingColumn(new Uint32Array(1024));

  get count(): number {
    return this.#ones.length;
  }

  add(one: number, other: number, score: number, ground: Ground): void {
    this.#ones.push(one);
    this.#others.push(other);
    this.#weights.push(Math.round(score * 1000) * 4 + grounds.indexOf(ground));
  }

  /** Takes over a link of another list. */
  copy(from: StrongLinks, link: number): void {
    this.#ones.push(from.oneOf(link));
    this.#others.push(from.otherOf(link));
    this.#weights.push(from.#weights.array[link] ?? 0);
  }

  oneOf = (link: number): number => this.#ones.array[link] ?? 0;
  otherOf = (link: number): number => this.#others.array[link] ?? 0;

  /** A link between members that other numbers stand for. */
  linkOf(link: number, memberOf: (slot: number) => number): StrongLink {
    const weight = this.#weights.array[link] ?? 0;
    const [one, other] = [memberOf(this.oneOf(link)), memberOf(this.otherOf(link))];
    return {
      a: Math.min(one, other),
      b: Math.max(one, other),
      score: Math.floor(weight / 4) / 1000,
      ground: grounds[weight % 4] ?? 'one-value',
    };
  }
}

/** Adds the strong links of one case to cases in slots above `after`, what people decided being heeded. */
export const addStrongLinks = (
  links: StrongLinks,
  { cases, decisions, gatherer }: { cases: KnownCases; decisions: LinkDecisions; gatherer: LinkGatherer },
  slot: number,
  after: number,
): void => {
  gatherer.gather(slot, after);
  const id = cases.idOf(slot);
  const isDecided = decisions.size > 0;
  for (const other of gatherer.found) {
    const score = scoreOf(gatherer.sumOf(other));
    const bits = gatherer.familiesOf(other);
    if (!isStrong(score, bits, gatherer.hasRare(other))) continue;
    if (isDecided && decisions.standing(id, cases.idOf(other)) !== null) continue;
    links.add(slot, other, score, hasTwo(bits) ? 'two-channels' : 'one-value');
  }
  if (!isDecided) return;
  for (const decided of decisions.decidedWith(id)) {
    const other = cases.slotOf(decided);
    if (other > after && decisions.standing(id, decided) === 'confirmed') links.add(slot, other, 1, 'confirmed');
  }
};
