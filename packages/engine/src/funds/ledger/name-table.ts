import { grownLength } from './growing-column.ts';

const startingSlots = 1024;
const fullAt = 0.7;
const longestName = 512;
const groupSize = 256;
/** Bytes of an account number with what lies before it, the end of which may lie in the next line of memory. */
const usualLength = 24;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

const fourBytes = (bytes: Uint8Array, i: number): number =>
  (bytes[i] ?? 0) | ((bytes[i + 1] ?? 0) << 8) | ((bytes[i + 2] ?? 0) << 16) | ((bytes[i + 3] ?? 0) << 24);

/** Four bytes at a time, since each step waits for the one before. */
const hashOf = (bytes: Uint8Array, start: number, end: number): number => {
  let hash = 0x811c9dc5 ^ (end - start);
  let i = start;
  for (; i + 4 <= end; i += 4) {
    hash = Math.imul(hash ^ fourBytes(bytes, i), 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  for (; i < end; i += 1) hash = Math.imul(hash ^ (bytes[i] ?? 0), 0x01000193);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
};

const grown = <T extends Uint8Array | Uint32Array>(column: T, make: (length: number) => T, needed: number): T => {
  if (needed <= column.length) return column;
  const next = make(Math.max(needed, grownLength(column.length)));
  next.set(column);
  return next;
};

/** Before the bytes of a name lie its length (2 bytes) and its number (4 bytes). */
const headLength = 6;

/**
 * Names as whole numbers 0, 1, 2 … in the order of their first mention. The UTF-8 bytes lie in one arena and are found
 * by open addressing: about 40 bytes a name of 19 digits, where a Map of strings takes 100. A slot holds hash and place
 * in the arena side by side, and the arena number and bytes, so that a look-up waits for memory twice. Names differ
 * exactly when their bytes do.
 */
export class NameTable {
  #arena = new Uint8Array(startingSlots * 24);
  #used = 0;
  #starts = new Uint32Array(startingSlots);
  /** For each slot the hash and the place in the arena plus one, 0 where it is free. */
  #slots = new Uint32Array(startingSlots * 2);
  #count = 0;
  readonly #scratch = new Uint8Array(longestName);
  readonly #hashes = new Uint32Array(groupSize);
  readonly #places = new Uint32Array(groupSize);
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
    return this.#internHashed(hashOf(bytes, start, end), bytes, start, end);
  }

  /**
   * The same for many names at once, several times faster in a large table: the memory that a group of names lies in
   * is asked for before any is compared, so the waits overlap. Name i is [ends[i - 1], ends[i]) of the buffer, the
   * first from 0; its number goes to numbers[i].
   */
  internAll(bytes: Uint8Array, ends: Uint32Array, numbers: Uint32Array): void {
    for (let first = 0; first < ends.length; first += groupSize) {
      const last = Math.min(first + groupSize, ends.length);
      this.#touch(bytes, ends, first, last);
      for (let i = first; i < last; i += 1) {
        const start = i === 0 ? 0 : (ends[i - 1] ?? 0);
        numbers[i] = this.#internHashed(this.#hashes[i - first] ?? 0, bytes, start, ends[i] ?? 0);
      }
    }
  }

  /** Reads the hashes of a group, and from memory what looking them up will read. */
  #touch(bytes: Uint8Array, ends: Uint32Array, first: number, last: number): void {
    const slots = this.#slots;
    const arena = this.#arena;
    const mask = slots.length - 1;
    for (let i = first; i < last; i += 1) {
      const hash = hashOf(bytes, i === 0 ? 0 : (ends[i - 1] ?? 0), ends[i] ?? 0);
      this.#hashes[i - first] = hash;
      this.#places[i - first] = slots[((hash << 1) & mask) + 1] ?? 0;
    }
    let touched = 0;
    for (let i = 0; i < last - first; i += 1) {
      const place = this.#places[i] ?? 0;
      touched += (arena[place] ?? 0) + (arena[place + usualLength] ?? 0);
    }
    this.#touched = touched;
  }

  /** What was read ahead, kept so that it is read. */
  get touched(): number {
    return this.#touched;
  }

  #internHashed(hash: number, bytes: Uint8Array, start: number, end: number): number {
    const slot = this.#slotOf(hash, bytes, start, end);
    const taken = this.#slots[slot + 1] ?? 0;
    return taken > 0 ? this.#numberAt(taken - 1) : this.#add(hash, bytes.subarray(start, end), slot);
  }

  /** The number of a name, or -1 where it was never mentioned. */
  find(name: string): number {
    const bytes = encoder.encode(name);
    const taken = this.#slots[this.#slotOf(hashOf(bytes, 0, bytes.length), bytes, 0, bytes.length) + 1] ?? 0;
    return taken > 0 ? this.#numberAt(taken - 1) : -1;
  }

  /** The name of a number. */
  name(index: number): string {
    const start = this.#starts[index] ?? 0;
    return decoder.decode(this.#arena.subarray(start + headLength, start + headLength + this.#lengthAt(start)));
  }

  /** Orders two names by their bytes; below zero where the first comes first. */
  compare(a: number, b: number): number {
    if (a === b) return 0;
    const startA = this.#starts[a] ?? 0;
    const startB = this.#starts[b] ?? 0;
    const lengthA = this.#lengthAt(startA);
    const lengthB = this.#lengthAt(startB);
    const end = headLength + Math.min(lengthA, lengthB);
    for (let i = headLength; i < end; i += 1) {
      const difference = (this.#arena[startA + i] ?? 0) - (this.#arena[startB + i] ?? 0);
      if (difference !== 0) return difference;
    }
    return lengthA - lengthB;
  }

  #lengthAt(start: number): number {
    return (this.#arena[start] ?? 0) | ((this.#arena[start + 1] ?? 0) << 8);
  }

  #numberAt(start: number): number {
    const arena = this.#arena;
    const low = (arena[start + 2] ?? 0) | ((arena[start + 3] ?? 0) << 8) | ((arena[start + 4] ?? 0) << 16);
    return low + (arena[start + 5] ?? 0) * 0x1000000;
  }

  #slotOf(hash: number, bytes: Uint8Array, start: number, end: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    let slot = (hash << 1) & mask;
    for (;;) {
      const taken = slots[slot + 1] ?? 0;
      if (taken === 0 || (slots[slot] === hash && this.#holds(taken - 1, bytes, start, end))) return slot;
      slot = (slot + 2) & mask;
    }
  }

  #holds(place: number, bytes: Uint8Array, start: number, end: number): boolean {
    if (this.#lengthAt(place) !== end - start) return false;
    const arena = this.#arena;
    const apart = place + headLength - start;
    for (let i = start; i < end; i += 1) if (arena[i + apart] !== bytes[i]) return false;
    return true;
  }

  #add(hash: number, name: Uint8Array, slot: number): number {
    const index = this.#count;
    const start = this.#used;
    this.#used = start + headLength + name.length;
    this.#arena = grown(this.#arena, (length) => new Uint8Array(length), this.#used);
    this.#starts = grown(this.#starts, (length) => new Uint32Array(length), index + 1);
    const head = [name.length, name.length >>> 8, index, index >>> 8, index >>> 16, index >>> 24];
    this.#arena.set(head, start);
    this.#arena.set(name, start + headLength);
    this.#starts[index] = start;
    this.#slots[slot] = hash;
    this.#slots[slot + 1] = start + 1;
    this.#count += 1;
    if (this.#count * 2 > this.#slots.length * fullAt) this.#widen();
    return index;
  }

  #widen(): void {
    const before = this.#slots;
    const slots = new Uint32Array(before.length * 2);
    const mask = slots.length - 1;
    for (let from = 0; from < before.length; from += 2) {
      const hash = before[from] ?? 0;
      const taken = before[from + 1] ?? 0;
      if (taken === 0) continue;
      let slot = (hash << 1) & mask;
      while ((slots[slot + 1] ?? 0) !== 0) slot = (slot + 2) & mask;
      slots[slot] = hash;
      slots[slot + 1] = taken;
    }
    this.#slots = slots;
  }
}
