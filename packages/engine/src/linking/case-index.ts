import { answerLink } from './answer-link.ts';
import type { EverydayValue } from './everyday-values.ts';
import { crowdedScript, evidenceBetween, suppressedBecause } from './evidence-between.ts';
import { LinkGatherer, scoreOf } from './gather-links.ts';
import { identifierKinds } from './identifier-kinds.ts';
import { KnownCases, typeOfNumber } from './known-cases.ts';
import {
  type CaseLink,
  type LinkAnswer,
  type LinkCase,
  type LinkStrength,
  compareLinks,
  type Suppressed,
} from './link-case.ts';
import { LinkDecisions } from './series/decisions.ts';
import { groupLinks, type Series } from './series/group-links.ts';
import { addStrongLinks, StrongLinks } from './strong-links.ts';
import { isStrong } from './weigh.ts';

const slotsInStep = 64;

/**
 * Which cases belong together. Holds cases by what they have, and people's decisions; answers are made when they are
 * asked for, from what is held, so they depend on the set of cases and decisions alone: not on the order in which cases
 * came, and a case that was taken out again leaves nothing behind.
 */
export class CaseIndex {
  readonly decisions = new LinkDecisions();
  readonly #cases: KnownCases;
  readonly #gatherer: LinkGatherer;

  /** `common`: values that the county knows to be common, beside those that the engine knows. */
  constructor({ common = [] }: { readonly common?: readonly EverydayValue[] } = {}) {
    this.#cases = new KnownCases(common);
    this.#gatherer = new LinkGatherer(this.#cases);
  }

  get size(): number {
    return this.#cases.size;
  }

  /** Adds a case, or puts it in the place of what was known under its id. */
  put(known: LinkCase): void {
    this.#cases.put(known);
  }

  /** Whether there was such a case. Decisions about it stay. */
  remove(id: string): boolean {
    return this.#cases.remove(id);
  }

  /** The links of one case, confirmed ones first, then by score; rejected ones are not among them. */
  linksOf(id: string, most = 100): CaseLink[] {
    const slot = this.#cases.slotOf(id);
    if (slot === 0) return [];
    return this.#drafts(slot, 0)
      .toSorted(compareLinks)
      .slice(0, most)
      .map((draft) => this.#withEvidence(draft));
  }

  /**
   * Every link of all cases once, weak ones included, made one after the other as they are taken. Where the cases were
   * put into an empty index in the order of their ids, links come in the order of their first case.
   */
  *links(): Generator<CaseLink> {
    for (let slot = 1; slot < this.#cases.slotEnd; slot += 1)
      if (this.#cases.isTaken(slot))
        for (const draft of this.#drafts(slot, slot).toSorted(compareLinks)) yield this.#withEvidence(draft);
  }

  /** Why two cases are linked or are not. */
  answer(a: string, b: string): LinkAnswer {
    return answerLink(this.#cases, this.decisions, a, b);
  }

  /** What a case has that speaks for nothing, with the reason. */
  suppressedOf(id: string): Suppressed[] {
    const { holdings, values } = this.#cases;
    return holdings.placesOf(this.#cases.slotOf(id)).flatMap((place) => {
      const type = typeOfNumber(holdings.typeOf.array[place] ?? 0);
      const value = holdings.valueOf.array[place] ?? 0;
      if (type === 'script') return crowdedScript(this.#cases, value) ?? [];
      const reason = suppressedBecause(this.#cases, value, identifierKinds[type]);
      return reason ? [{ type, value: values.valueOf(value), cases: holdings.casesWith(value), reason }] : [];
    });
  }

  /** Every series, by its first case. */
  series(): Series[] {
    const steps = this.seriesInSteps();
    for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
  }

  /**
   * The same in steps of a few milliseconds, so that others are served in between. The index must not change before
   * the last one.
   */
  *seriesInSteps(): Generator<void, Series[]> {
    const links = new StrongLinks();
    for (let slot = 1; slot < this.#cases.slotEnd; slot += 1) {
      if (this.#cases.isTaken(slot)) addStrongLinks(links, this.#parts(), slot, slot);
      if (slot % slotsInStep === 0) yield;
    }
    return groupLinks(links, this.#cases, this.decisions);
  }

  /** The series of one case: the same as among all of them; null where it is in none. */
  seriesOf(id: string): Series | null {
    const start = this.#cases.slotOf(id);
    if (start === 0) return null;
    const links = new StrongLinks();
    const waiting = [start];
    const met = new Set(waiting);
    const done = new Set<number>();
    for (let slot = waiting.pop(); slot !== undefined; slot = waiting.pop()) {
      const own = new StrongLinks();
      addStrongLinks(own, this.#parts(), slot, 0);
      done.add(slot);
      for (let link = 0; link < own.count; link += 1) {
        const other = own.otherOf(link);
        if (!done.has(other)) links.copy(own, link);
        if (!met.has(other)) waiting.push(other);
        met.add(other);
      }
    }
    return groupLinks(links, this.#cases, this.decisions).find((series) => series.includes(id)) ?? null;
  }

  #parts(): { cases: KnownCases; decisions: LinkDecisions; gatherer: LinkGatherer } {
    return { cases: this.#cases, decisions: this.decisions, gatherer: this.#gatherer };
  }

  /** Links of the case in `slot` to those in slots above `after`, without their evidence. */
  #drafts(slot: number, after: number): CaseLink[] {
    const id = this.#cases.idOf(slot);
    this.#gatherer.gather(slot, after);
    const found = new Set(this.#gatherer.found);
    for (const decided of this.decisions.decidedWith(id)) {
      const other = this.#cases.slotOf(decided);
      if (other > after && this.decisions.standing(id, decided) === 'confirmed') found.add(other);
    }
    return [...found].flatMap((other): CaseLink[] => {
      const strength = this.#strength(id, other);
      if (strength === null) return [];
      const against = this.#cases.idOf(other);
      const [a, b] = id < against ? [id, against] : [against, id];
      return [{ a, b, strength, score: scoreOf(this.#gatherer.sumOf(other)), evidence: [] }];
    });
  }

  /** The strength of the link to a case that was just gathered; null where a person rejected it. */
  #strength(id: string, other: number): LinkStrength | null {
    const standing = this.decisions.size === 0 ? null : this.decisions.standing(id, this.#cases.idOf(other));
    if (standing !== null) return standing === 'confirmed' ? 'confirmed' : null;
    const { sumOf, familiesOf, hasRare } = this.#gatherer;
    return isStrong(scoreOf(sumOf(other)), familiesOf(other), hasRare(other)) ? 'strong' : 'weak';
  }

  #withEvidence(draft: CaseLink): CaseLink {
    const { evidence } = evidenceBetween(this.#cases, this.#cases.slotOf(draft.a), this.#cases.slotOf(draft.b));
    return { ...draft, evidence };
  }
}
