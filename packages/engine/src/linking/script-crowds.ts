import type { Holdings } from './holdings.ts';
import { identifierKinds } from './identifier-kinds.ts';
import { foldScript } from './scripts/fold-script.ts';
import { NearDuplicates } from './scripts/near-duplicates.ts';

/** Scripts are alike from here on. */
export const alikeFrom = 0.6;

/** Fewer folded characters say too little to be anybody's script. */
const leastLength = 12;

/** Of a script that more cases have it is enough to know that: they are not counted further. */
export const countedCases = 1000;

/** Scripts like one, with their likeness and itself among them; null where so many cases have one that it is common. */
type Alike = ReadonlyMap<number, number> | null;

/**
 * Scripts of cases by the number of their folded text. Which are alike is looked up when it is asked for, and no
 * further than it takes to see that a script is common: so tens of thousands that are all alike cost each a look at a
 * few of them, and not at all. What was looked up holds until the next change.
 */
export class ScriptCrowds {
  readonly #near = new NearDuplicates<number>(alikeFrom);
  readonly #alike = new Map<number, Alike>();
  readonly #crowds = new Map<number, number>();
  readonly #holdings: Holdings;

  constructor(holdings: Holdings) {
    this.#holdings = holdings;
  }

  /** The folded script of a case, or null where it says too little. */
  static fold(text: string | undefined): string | null {
    const folded = text === undefined ? '' : foldScript(text);
    return folded.length < leastLength ? null : folded;
  }

  /** Called when the first case comes to have a script. */
  open(value: number, folded: string): void {
    this.#near.put(value, folded);
  }

  /** Called when the last case with a script is gone. */
  close(value: number): void {
    this.#near.remove(value);
  }

  /** Called when a case comes to have a script, or has it no more. */
  forget(): void {
    this.#alike.clear();
    this.#crowds.clear();
  }

  /** How alike two scripts are; 0 where they are not. */
  likeness(one: number, other: number): number {
    return this.#near.likeness(one, other);
  }

  /** Scripts like this one with their likeness, itself among them; null where it is common. */
  alike(value: number): Alike {
    const known = this.#alike.get(value);
    if (known !== undefined) return known;
    const alike = new Map([[value, 1]]);
    const crowd = this.#count(value, identifierKinds.script.most, (id, jaccard) => alike.set(id, jaccard));
    const found = crowd > identifierKinds.script.most ? null : alike;
    this.#alike.set(value, found);
    return found;
  }

  /** Cases that have this script or one like it, counted up to `countedCases`. */
  crowd(value: number): number {
    const known = this.#crowds.get(value);
    if (known !== undefined) return known;
    const crowd = Math.min(countedCases, this.#count(value, countedCases));
    this.#crowds.set(value, crowd);
    return crowd;
  }

  /** Whether so many have a script, or one like it, that it speaks for nothing. */
  isCommon(value: number): boolean {
    return this.alike(value) === null;
  }

  /** Counts cases until there are more than `most`. */
  #count(value: number, most: number, tell?: (id: number, jaccard: number) => void): number {
    const own = this.#holdings.casesWith(value);
    if (own > most) return own;
    let cases = own;
    const add = (id: number): 'go on' | 'enough' => {
      cases += this.#holdings.casesWith(id);
      return cases > most ? 'enough' : 'go on';
    };
    this.#near.glance(value, most * 2, add);
    if (cases > most) return cases;
    cases = own;
    this.#near.lookAtSimilar(value, (id, jaccard) => {
      tell?.(id, jaccard);
      return add(id);
    });
    return cases;
  }
}
