import type { Holdings } from './holdings.ts';
import { identifierKinds } from './identifier-kinds.ts';
import { foldScript } from './scripts/fold-script.ts';
import { NearDuplicates } from './scripts/near-duplicates.ts';

/** Scripts are alike from here on. */
export const alikeFrom = 0.6;

/** Fewer folded characters say too little to be anybody's script. */
const leastLength = 12;

const none: ReadonlyMap<number, number> = new Map();

/** Scripts of cases by the number of their folded text; near ones are known to each other. */
export class ScriptCrowds {
  readonly #near = new NearDuplicates<number>(alikeFrom);
  readonly #alike = new Map<number, Map<number, number>>();
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
    const alike = new Map([[value, 1]]);
    for (const { id, jaccard } of this.#near.similarTo(value)) {
      alike.set(id, jaccard);
      this.#alike.get(id)?.set(value, jaccard);
    }
    this.#alike.set(value, alike);
  }

  /** Called when the last case with a script is gone. */
  close(value: number): void {
    for (const id of this.alike(value).keys()) this.#alike.get(id)?.delete(value);
    this.#alike.delete(value);
    this.#near.remove(value);
  }

  /** Scripts like this one with their likeness, itself among them. */
  alike(value: number): ReadonlyMap<number, number> {
    return this.#alike.get(value) ?? none;
  }

  /** Cases that have this script or one like it. */
  crowd(value: number): number {
    let cases = 0;
    for (const id of this.alike(value).keys()) cases += this.#holdings.casesWith(id);
    return cases;
  }

  /** Whether so many have a script, or one like it, that it speaks for nothing. */
  isCommon(value: number): boolean {
    return this.crowd(value) > identifierKinds.script.most;
  }
}
