const startingSlots = 1024;
const fullAt = 0.7;
const longestName = 512;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

const hashOf = (bytes: Uint8Array, start: number, end: number): number => {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i += 1) hash = Math.imul(hash ^ (bytes[i] ?? 0), 0x01000193);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
};

const grown = <T extends Uint8Array | Uint32Array>(column: T, make: (length: number) => T, needed: number): T => {
  if (needed <= column.length) return column;
  const next = make(Math.max(needed, Math.ceil(column.length * 1.5)));
  next.set(column);
  return next;
};

/**
 * Names as whole numbers 0, 1, 2 … in the order of their first mention. The UTF-8 bytes lie in one arena and are found
 * by open addressing: about 30 bytes a name of 19 digits, where a Map of strings takes 100. Names differ exactly when
 * their bytes do.
 */
export class NameTable {
  #arena = new Uint8Array(startingSlots * 16);
  #ends = new Uint32Array(startingSlots);
  /** Two numbers a slot, side by side so that one reading of memory gives both: the number of the name plus one, its hash. */
  #slots = new Uint32Array(startingSlots * 2);
  #count = 0;
  readonly #scratch = new Uint8Array(longestName);

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
    const hash = hashOf(bytes, start, end);
    const slot = this.#slotOf(hash, bytes, start, end);
    const taken = this.#slots[slot] ?? 0;
    return taken > 0 ? taken - 1 : this.#add(hash, bytes.subarray(start, end), slot);
  }

  /** The number of a name, or -1 where it was never mentioned. */
  find(name: string): number {
    const bytes = encoder.encode(name);
    return (this.#slots[this.#slotOf(hashOf(bytes, 0, bytes.length), bytes, 0, bytes.length)] ?? 0) - 1;
  }

  /** The name of a number. */
  name(index: number): string {
    return decoder.decode(this.#arena.subarray(this.#startOf(index), this.#ends[index]));
  }

  /** Orders two names by their bytes; below zero where the first comes first. */
  compare(a: number, b: number): number {
    if (a === b) return 0;
    const startA = this.#startOf(a);
    const startB = this.#startOf(b);
    const lengthA = (this.#ends[a] ?? 0) - startA;
    const lengthB = (this.#ends[b] ?? 0) - startB;
    for (let i = 0; i < Math.min(lengthA, lengthB); i += 1) {
      const difference = (this.#arena[startA + i] ?? 0) - (this.#arena[startB + i] ?? 0);
      if (difference !== 0) return difference;
    }
    return lengthA - lengthB;
  }

  #startOf(index: number): number {
    return index === 0 ? 0 : (this.#ends[index - 1] ?? 0);
  }

  #slotOf(hash: number, bytes: Uint8Array, start: number, end: number): number {
    const slots = this.#slots;
    const last = slots.length - 1;
    for (let slot = (hash << 1) & last; ; slot = (slot + 2) & last) {
      const taken = slots[slot] ?? 0;
      if (taken === 0 || (slots[slot + 1] === hash && this.#holds(taken - 1, bytes, start, end))) return slot;
    }
  }

  #holds(index: number, bytes: Uint8Array, start: number, end: number): boolean {
    const ends = this.#ends;
    const from = index === 0 ? 0 : (ends[index - 1] ?? 0);
    if ((ends[index] ?? 0) - from !== end - start) return false;
    const arena = this.#arena;
    for (let i = start, j = from; i < end; i += 1, j += 1) if (arena[j] !== bytes[i]) return false;
    return true;
  }

  #add(hash: number, name: Uint8Array, slot: number): number {
    const index = this.#count;
    const start = this.#startOf(index);
    this.#arena = grown(this.#arena, (length) => new Uint8Array(length), start + name.length);
    this.#ends = grown(this.#ends, (length) => new Uint32Array(length), index + 1);
    this.#arena.set(name, start);
    this.#ends[index] = start + name.length;
    this.#slots[slot] = index + 1;
    this.#slots[slot + 1] = hash;
    this.#count += 1;
    if (this.#count * 2 > this.#slots.length * fullAt) this.#widen();
    return index;
  }

  #widen(): void {
    const before = this.#slots;
    const slots = new Uint32Array(before.length * 2);
    const last = slots.length - 1;
    for (let old = 0; old < before.length; old += 2) {
      const taken = before[old] ?? 0;
      if (taken === 0) continue;
      const hash = before[old + 1] ?? 0;
      let slot = (hash << 1) & last;
      while ((slots[slot] ?? 0) !== 0) slot = (slot + 2) & last;
      slots[slot] = taken;
      slots[slot + 1] = hash;
    }
    this.#slots = slots;
  }
}
