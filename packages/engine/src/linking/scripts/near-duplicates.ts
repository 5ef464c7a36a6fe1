import { type GramSet, gramSetOf, sharedGrams } from './gram-set.ts';
import { GramTable } from './gram-table.ts';

export interface NearText<Id> {
  readonly id: Id;
  /** Shared character-3-grams of all of them, from the threshold to 1. */
  readonly jaccard: number;
}

export interface NearPair<Id> {
  readonly a: Id;
  readonly b: Id;
  readonly jaccard: number;
}

/** Keeps a bound from being missed by the last bit of a product. */
const ulp = 1e-9;

/** Room that a place in a set takes in a posting beside the number of the text: sets have fewer grams than this. */
const placeRoom = 1_048_576;

/**
 * Texts that are alike, found exactly: two sets of grams with a Jaccard index of at least the threshold must share one
 * of their rarest grams (prefix filter: Chaudhuri et al. 2006; places within: Xiao et al., PPJoin, 2008), so only texts
 * that share one are compared, and compared in full. Nothing is missed, nothing is found that is not so, and the order
 * in which texts come and go makes no difference to what is found. Texts are compared as given: fold them before.
 */
export class NearDuplicates<Id extends string | number> {
  readonly #threshold: number;
  readonly #table = new GramTable();
  readonly #slots = new Map<Id, number>();
  readonly #ids: (Id | undefined)[] = [];
  readonly #sets: GramSet[] = [];
  readonly #free: number[] = [];
  /** By the number of a gram: which texts have it among their rarest, and at which place. */
  readonly #postings: (number[] | undefined)[] = [];
  #seen = new Uint32Array(1024);
  #round = 0;

  /** `threshold` above 0, at most 1. */
  constructor(threshold: number) {
    if (!(threshold > 0 && threshold <= 1)) throw new RangeError(`no threshold: ${threshold}`);
    this.#threshold = threshold;
  }

  /** An index of texts by their ids. */
  static of<Id extends string | number>(texts: Iterable<readonly [Id, string]>, threshold: number): NearDuplicates<Id> {
    const index = new NearDuplicates<Id>(threshold);
    for (const [id, text] of texts) index.put(id, text);
    return index;
  }

  get size(): number {
    return this.#slots.size;
  }

  /** Keeps a text under its id, in the place of what was kept under it before. */
  put(id: Id, text: string): void {
    this.remove(id);
    const slot = this.#free.pop() ?? this.#ids.length;
    const set = gramSetOf(text, this.#table);
    this.#ids[slot] = id;
    this.#sets[slot] = set;
    this.#slots.set(id, slot);
    if (slot >= this.#seen.length) {
      const seen = new Uint32Array(this.#seen.length * 2);
      seen.set(this.#seen);
      this.#seen = seen;
    }
    const end = this.#prefix(set.length);
    for (let place = 0; place < end; place += 1) {
      const gram = set[place] ?? 0;
      const posting = this.#postings[gram];
      if (posting === undefined) this.#postings[gram] = [slot * placeRoom + place];
      else posting.push(slot * placeRoom + place);
    }
  }

  /** Whether there was such a text. */
  remove(id: Id): boolean {
    const slot = this.#slots.get(id);
    if (slot === undefined) return false;
    const set = this.#sets[slot] ?? new Uint32Array();
    const end = this.#prefix(set.length);
    for (let place = 0; place < end; place += 1) {
      const posting = this.#postings[set[place] ?? 0];
      posting?.splice(posting.indexOf(slot * placeRoom + place), 1);
    }
    this.#slots.delete(id);
    this.#ids[slot] = undefined;
    this.#free.push(slot);
    return true;
  }

  /** The kept texts that are like the kept one, itself left out, the likest first and then by id. */
  similarTo(id: Id): NearText<Id>[] {
    const slot = this.#slots.get(id);
    if (slot === undefined) return [];
    const found: NearText<Id>[] = [];
    this.#eachNear(slot, -1, (other, jaccard) => {
      const near = this.#ids[other];
      if (near !== undefined) found.push({ id: near, jaccard });
    });
    return found.toSorted((one, other) => other.jaccard - one.jaccard || (one.id < other.id ? -1 : 1));
  }

  /**
   * Goes through the kept texts that are like the kept one, itself left out, in no order that means anything, until
   * `tell` says that it has heard enough: of a text that thousands are like not all need be looked at.
   */
  lookAtSimilar(id: Id, tell: (other: Id, jaccard: number) => 'go on' | 'enough'): void {
    const slot = this.#slots.get(id);
    if (slot === undefined) return;
    this.#eachNear(slot, -1, (other, jaccard) => {
      const near = this.#ids[other];
      return near === undefined ? 'go on' : tell(near, jaccard);
    });
  }

  /**
   * Goes through some of the kept texts that are like the kept one, until `tell` has heard enough: those among the
   * first `most` that share the commonest gram it is found by. Of a text that many are like it finds many at once, for
   * these are the same few for all of them, and near at hand.
   */
  glance(id: Id, most: number, tell: (other: Id) => 'go on' | 'enough'): void {
    const slot = this.#slots.get(id);
    const set = this.#sets[slot ?? -1];
    if (slot === undefined || set === undefined) return;
    const posting = this.#postings[set[this.#prefix(set.length) - 1] ?? 0] ?? [];
    for (const posted of posting.slice(0, most)) {
      const other = Math.floor(posted / placeRoom);
      const near = this.#ids[other];
      if (near === undefined || other === slot || this.#compare(set, other, 0, 0) === 0) continue;
      if (tell(near) === 'enough') return;
    }
  }

  /** How alike two kept texts are; 0 below the threshold, and where one of them is not kept. */
  likeness(one: Id, other: Id): number {
    const [own, theirs] = [this.#slots.get(one), this.#slots.get(other)];
    if (own === undefined || theirs === undefined) return 0;
    return own === theirs ? 1 : this.#compare(this.#sets[own] ?? new Uint32Array(), theirs, 0, 0);
  }

  /** Every pair of kept texts that are alike, once, by the order in which they were put. */
  pairs(): NearPair<Id>[] {
    const found: NearPair<Id>[] = [];
    for (const [id, slot] of this.#slots)
      this.#eachNear(slot, slot, (other, jaccard) => {
        const near = this.#ids[other];
        if (near !== undefined) found.push({ a: id, b: near, jaccard });
      });
    return found;
  }

  /** How many of its rarest grams a set has to be found by. */
  #prefix(length: number): number {
    return length === 0 ? 0 : length - Math.ceil(this.#threshold * length - ulp) + 1;
  }

  /** Goes through the texts above `after` that are like the one in `slot`. */
  #eachNear(slot: number, after: number, tell: (other: number, jaccard: number) => 'go on' | 'enough' | void): void {
    const set = this.#sets[slot] ?? new Uint32Array();
    const end = this.#prefix(set.length);
    this.#round += 1;
    this.#seen[slot] = this.#round;
    for (let place = 0; place < end; place += 1)
      for (const posted of this.#postings[set[place] ?? 0] ?? []) {
        const other = Math.floor(posted / placeRoom);
        if (other <= after || this.#seen[other] === this.#round) continue;
        this.#seen[other] = this.#round;
        const jaccard = this.#compare(set, other, place, posted % placeRoom);
        if (jaccard > 0 && tell(other, jaccard) === 'enough') return;
      }
  }

  /** The Jaccard index, 0 below the threshold. The places are those of the rarest gram that both have. */
  #compare(set: GramSet, other: number, place: number, otherPlace: number): number {
    const against = this.#sets[other] ?? new Uint32Array();
    const both = set.length + against.length;
    const needed = Math.ceil((this.#threshold / (1 + this.#threshold)) * both - ulp);
    if (Math.min(set.length - place, against.length - otherPlace) < needed) return 0;
    const shared = sharedGrams(set, against, needed);
    return shared < 0 ? 0 : shared / (both - shared);
  }
}
