import { compareCircumstances } from './circumstances.ts';
import { families, identifierKinds } from './identifier-kinds.ts';
import { type KnownCases, typeOfNumber } from './known-cases.ts';
import { rarity, rareFrom } from './weigh.ts';

/** What is left open is summed as whole parts of a logarithm: then the order of the evidence makes no difference. */
const parts = 1_048_576;

export const partsOf = (weight: number): number => Math.round(-Math.log1p(-weight) * parts);

/** 0 to 1, to three places. */
export const scoreOf = (sum: number): number => Math.round((1 - Math.exp(-sum / parts)) * 1000) / 1000;

const downstream = identifierKinds.downstream.weight;

const grown = <T extends Float64Array | Uint16Array | Uint8Array>(array: T, length: number): T => {
  const next = new (array.constructor as new (length: number) => T)(length);
  next.set(array as never);
  return next;
};

/** Finds, for one case after another, everything that speaks for a link to any other. */
export class LinkGatherer {
  readonly #cases: KnownCases;
  #sums = new Float64Array(1024);
  #families = new Uint16Array(1024);
  #rare = new Uint8Array(1024);
  /** Slots of the cases that the last gathering came to. */
  readonly found: number[] = [];

  constructor(cases: KnownCases) {
    this.#cases = cases;
  }

  sumOf = (slot: number): number => this.#sums[slot] ?? 0;
  familiesOf = (slot: number): number => this.#families[slot] ?? 0;
  hasRare = (slot: number): boolean => this.#rare[slot] === 1;

  /** Gathers for the case in `slot`, among the cases in slots above `after`. */
  gather(slot: number, after: number): void {
    for (const other of this.found) {
      this.#sums[other] = 0;
      this.#families[other] = 0;
      this.#rare[other] = 0;
    }
    this.found.length = 0;
    if (this.#sums.length < this.#cases.slotEnd) this.#grow();
    const { holdings } = this.#cases;
    for (let place = holdings.firstOf(slot); place !== 0; place = holdings.nextOfCase.array[place] ?? 0) {
      const type = typeOfNumber(holdings.typeOf.array[place] ?? 0);
      const value = holdings.valueOf.array[place] ?? 0;
      if (type === 'script') this.#followScript(slot, value, after);
      else this.#followValue(slot, place, after);
    }
    this.#compareCircumstances(slot);
  }

  #followValue(slot: number, own: number, after: number): void {
    const { holdings, values } = this.#cases;
    const value = holdings.valueOf.array[own] ?? 0;
    const cases = holdings.cases.array[value] ?? 0;
    const kind = identifierKinds[typeOfNumber(holdings.typeOf.array[own] ?? 0)];
    if (cases < 2 || cases > kind.most || values.isListed(value)) return;
    const rare = rarity(cases, kind.most);
    const direct = kind.alone && rare >= rareFrom ? 1 : 0;
    const [full, less] = [partsOf(kind.weight * rare), partsOf(Math.min(kind.weight, downstream) * rare)];
    for (let place = holdings.firstOfValue.array[value] ?? 0; place !== 0;) {
      const other = holdings.caseOf.array[place] ?? 0;
      if (other > after && other !== slot) {
        const isDownstream = typeOfNumber(holdings.typeOf.array[place] ?? 0) === 'downstream';
        this.#add(other, isDownstream ? less : full, families[kind.family]);
        if (direct === 1 && !isDownstream) this.#rare[other] = 1;
      }
      place = holdings.nextOfValue.array[place] ?? 0;
    }
  }

  #followScript(slot: number, script: number, after: number): void {
    const { holdings, scripts } = this.#cases;
    for (const [id, jaccard] of scripts.alike(script) ?? []) {
      if (id !== script && scripts.isCommon(id)) continue;
      const weight = partsOf(identifierKinds.script.weight * jaccard);
      for (let place = holdings.firstOfValue.array[id] ?? 0; place !== 0;) {
        const other = holdings.caseOf.array[place] ?? 0;
        if (other > after && other !== slot) this.#add(other, weight, families.script);
        place = holdings.nextOfValue.array[place] ?? 0;
      }
    }
  }

  /** Circumstances alone bring nobody together; they count beside something that is shared. */
  #compareCircumstances(slot: number): void {
    const own = this.#cases.circumstancesOf(slot);
    if (own === undefined) return;
    for (const other of this.found) {
      const theirs = this.#cases.circumstancesOf(other);
      const same = theirs && compareCircumstances(own, theirs);
      if (same) this.#add(other, partsOf(same.weight), same.isChannel ? families.circumstances : 0);
    }
  }

  #add(other: number, sum: number, family: number): void {
    if (this.#sums[other] === 0) this.found.push(other);
    this.#sums[other] = (this.#sums[other] ?? 0) + sum;
    this.#families[other] = (this.#families[other] ?? 0) | family;
  }

  #grow(): void {
    const length = Math.max(this.#cases.slotEnd, Math.ceil(this.#sums.length * 1.5));
    this.#sums = grown(this.#sums, length);
    this.#families = grown(this.#families, length);
    this.#rare = grown(this.#rare, length);
  }
}
