import { DigitKey, digitsOf, hashOfKey, noKey } from './digit-key.ts';
import { grownLength } from './growing-column.ts';

const startingSlots = 1024;
const fullAt = 0.7;
const longestName = 512;
const groupSize = 256;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** For names that are no digits. */
const hashOf = (bytes: Uint8Array, start: number, end: number): number => {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i += 1) hash = Math.imul(hash ^ (bytes[i] ?? 0), 0x01000193);
  return hashOfKey(hash, end - start, noKey);
};

const grown = <T extends Uint8Array | Uint32Array>(column: T, make: (length: number) => T, needed: number): T => {
  if (needed <= column.length) return column;
  const next = make(Math.max(needed, grownLength(column.length)));
  next.set(column);
  return next;
};

const compareBytes = (a: Uint8Array, b: Uint8Array): number => {
  const place = a.findIndex((byte, i) => byte !== b[i]);
  return place < 0 ? a.length - b.length : (a[place] ?? 0) - (b[place] ?? -1);
};

/** Before the bytes of a name in the arena lies its length. */
const headLength = 2;

/** Words of a slot: three of the name, and its number plus one, 0 where the slot is free. */
const slotWords = 4;

/**
 * Names as whole numbers 0, 1, 2 … in the order of their first mention. A name of up to 22 digits is three words; they
 * lie in its slot of an open addressing table, so that a look-up waits for memory once. Of any other name the words are
 * its hash, the place of its UTF-8 bytes in an arena, and a mark. Names differ exactly when their bytes do. About 40
 * bytes a name of digits, where a Map of strings takes 100.
 */
export class NameTable {
  #arena = new Uint8Array(0);
  #used = 0;
  /** By number: the three words. */
  #words = new Uint32Array(startingSlots);
  #slots = new Uint32Array(startingSlots * slotWords);
  #count = 0;
  readonly #scratch = new Uint8Array(longestName);
  /** The name that is looked for. */
  readonly #key = new DigitKey();
  #hash = 0;
  /** Of a group of names: hash and words of each. */
  readonly #group = new Uint32Array(groupSize * slotWords);
  #touched = 0;

  get count(): number {
    return this.#count;
  }

  /** The number of a name, made where it is new. Throws RangeError for a name over 512 bytes. */
  intern(name: string): number {
    const { read, written } = encoder.encodeInto(name, this.#scratch);
    if (read < name.length) throw new RangeError('a name is longer than 512 bytes');
    return this.internBytes(this.#scratch, 0, written);
  }

  /** The same for UTF-8 bytes [start, end) of a buffer. */
  internBytes(bytes: Uint8Array, start: number, end: number): number {
    this.#read(bytes, start, end);
    return this.#internRead(bytes, start, end);
  }

  /**
   * The same for many names at once, several times faster in a large table: the memory that a group of names lies in
   * is asked for before any is compared, so the waits overlap. Name i is [ends[i - 1], ends[i]) of the buffer, the
   * first from 0; its number goes to numbers[i].
   */
  internAll(bytes: Uint8Array, ends: Uint32Array, numbers: Uint32Array): void {
    const key = this.#key;
    const group = this.#group;
    for (let first = 0; first < ends.length; first += groupSize) {
      const last = Math.min(first + groupSize, ends.length);
      this.#touch(bytes, ends, first, last);
      for (let i = first; i < last; i += 1) {
        const at = (i - first) * slotWords;
        this.#hash = group[at] ?? 0;
        key.high = group[at + 1] ?? 0;
        key.middle = group[at + 2] ?? 0;
        key.low = group[at + 3] ?? 0;
        numbers[i] = this.#internRead(bytes, i === 0 ? 0 : (ends[i - 1] ?? 0), ends[i] ?? 0);
      }
    }
  }

  /** What was read ahead, kept so that it is read. */
  get touched(): number {
    return this.#touched;
  }

  /** The number of a name, or -1 where it was never mentioned. */
  find(name: string): number {
    const bytes = encoder.encode(name);
    this.#read(bytes, 0, bytes.length);
    return (this.#slots[this.#slotOf(bytes, 0, bytes.length) + 3] ?? 0) - 1;
  }

  /** The name of a number. */
  name(index: number): string {
    const [high, middle, low] = this.#wordsOf(index);
    return low === noKey ? decoder.decode(this.#bytesAt(middle)) : digitsOf(high, middle, low);
  }

  /** Orders two names by their bytes; below zero where the first comes first. */
  compare(a: number, b: number): number {
    if (a === b) return 0;
    const [highA, middleA, lowA] = this.#wordsOf(a);
    const [highB, middleB, lowB] = this.#wordsOf(b);
    if (lowA === noKey || lowB === noKey) return compareBytes(this.#bytesOf(a), this.#bytesOf(b));
    return highA - highB || middleA - middleB || lowA - lowB;
  }

  /** Reads the words of a group of names, and from memory the slots that looking them up will read. */
  #touch(bytes: Uint8Array, ends: Uint32Array, first: number, last: number): void {
    const key = this.#key;
    const group = this.#group;
    for (let i = first; i < last; i += 1) {
      this.#read(bytes, i === 0 ? 0 : (ends[i - 1] ?? 0), ends[i] ?? 0);
      const at = (i - first) * slotWords;
      group[at] = this.#hash;
      group[at + 1] = key.high;
      group[at + 2] = key.middle;
      group[at + 3] = key.low;
    }
    // A loop of its own, so short that many of its reads are under way at once.
    const slots = this.#slots;
    const lastWord = slots.length - 1;
    let touched = 0;
    for (let at = 0; at < (last - first) * slotWords; at += slotWords)
      touched ^= slots[((group[at] ?? 0) * slotWords) & lastWord] ?? 0;
    this.#touched = touched;
  }

  /** Reads the words of a name, and where they are looked for. */
  #read(bytes: Uint8Array, start: number, end: number): void {
    const key = this.#key;
    if (key.read(bytes, start, end)) {
      this.#hash = hashOfKey(key.high, key.middle, key.low);
      return;
    }
    this.#hash = hashOf(bytes, start, end);
    key.high = this.#hash;
    key.low = noKey;
  }

  #internRead(bytes: Uint8Array, start: number, end: number): number {
    const slot = this.#slotOf(bytes, start, end);
    const taken = this.#slots[slot + 3] ?? 0;
    return taken > 0 ? taken - 1 : this.#add(slot, bytes, start, end);
  }

  /** The slot of the name that was read, or the free one where it belongs. */
  #slotOf(bytes: Uint8Array, start: number, end: number): number {
    const slots = this.#slots;
    const { high, middle, low } = this.#key;
    const last = slots.length - 1;
    let slot = (this.#hash * slotWords) & last;
    for (;;) {
      if (slots[slot + 3] === 0) return slot;
      if (slots[slot] === high && slots[slot + 2] === low) {
        const place = slots[slot + 1] ?? 0;
        if (low === noKey ? this.#holds(place, bytes, start, end) : place === middle) return slot;
      }
      slot = (slot + slotWords) & last;
    }
  }

  #holds(place: number, bytes: Uint8Array, start: number, end: number): boolean {
    if (this.#lengthAt(place) !== end - start) return false;
    const arena = this.#arena;
    const apart = place + headLength - start;
    for (let i = start; i < end; i += 1) if (arena[i + apart] !== bytes[i]) return false;
    return true;
  }

  #lengthAt(place: number): number {
    return (this.#arena[place] ?? 0) | ((this.#arena[place + 1] ?? 0) << 8);
  }

  #bytesAt(place: number): Uint8Array {
    return this.#arena.subarray(place + headLength, place + headLength + this.#lengthAt(place));
  }

  #bytesOf(index: number): Uint8Array {
    const [high, middle, low] = this.#wordsOf(index);
    return low === noKey ? this.#bytesAt(middle) : encoder.encode(digitsOf(high, middle, low));
  }

  #wordsOf(index: number): readonly [number, number, number] {
    const words = this.#words;
    return [words[index * 3] ?? 0, words[index * 3 + 1] ?? 0, words[index * 3 + 2] ?? 0];
  }

  #add(slot: number, bytes: Uint8Array, start: number, end: number): number {
    const index = this.#count;
    const { high, low } = this.#key;
    const middle = low === noKey ? this.#addToArena(bytes.subarray(start, end)) : this.#key.middle;
    this.#words = grown(this.#words, (length) => new Uint32Array(length), index * 3 + 3);
    for (const [place, word] of [high, middle, low].entries()) {
      this.#words[index * 3 + place] = word;
      this.#slots[slot + place] = word;
    }
    this.#slots[slot + 3] = index + 1;
    this.#count += 1;
    if (this.#count * slotWords > this.#slots.length * fullAt) this.#widen();
    return index;
  }

  /** The place of its bytes. */
  #addToArena(name: Uint8Array): number {
    const place = this.#used;
    this.#used = place + headLength + name.length;
    this.#arena = grown(this.#arena, (length) => new Uint8Array(length), this.#used);
    this.#arena[place] = name.length;
    this.#arena[place + 1] = name.length >>> 8;
    this.#arena.set(name, place + headLength);
    return place;
  }

  /** Twice as many slots, filled from the words of each name. */
  #widen(): void {
    const slots = new Uint32Array(this.#slots.length * 2);
    const last = slots.length - 1;
    const words = this.#words;
    for (let index = 0; index < this.#count; index += 1) {
      const [high = 0, middle = 0, low = 0] = [words[index * 3], words[index * 3 + 1], words[index * 3 + 2]];
      const hash = low === noKey ? high : hashOfKey(high, middle, low);
      let slot = (hash * slotWords) & last;
      while (slots[slot + 3] !== 0) slot = (slot + slotWords) & last;
      slots[slot] = high;
      slots[slot + 1] = middle;
      slots[slot + 2] = low;
      slots[slot + 3] = index + 1;
    }
    this.#slots = slots;
  }
}
