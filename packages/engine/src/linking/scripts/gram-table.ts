const place = 65_536;

/** Three UTF-16 units as one whole number above 0; a missing unit counts as 0. */
export const gramKey = (text: string, at: number): number =>
  (text.charCodeAt(at) * place + (text.charCodeAt(at + 1) || 0)) * place + (text.charCodeAt(at + 2) || 0) + 1;

const slotOf = (key: number, mask: number): number => {
  const high = Math.floor(key / 4_294_967_296);
  const mixed = Math.imul((key >>> 0) ^ Math.imul(high, 0x9e37_79b1), 0x85eb_ca6b);
  return (mixed ^ (mixed >>> 15)) & mask;
};

/**
 * Numbers for grams, from 1 in the order in which they were first seen. What is common is seen early, so the higher a
 * number, the rarer its gram tends to be; a number never changes.
 */
export class GramTable {
  #keys = new Float64Array(4096);
  #numbers = new Uint32Array(4096);
  #count = 0;

  get size(): number {
    return this.#count;
  }

  /** The number of a gram, 0 where it was never seen. */
  find(key: number): number {
    const keys = this.#keys;
    const mask = keys.length - 1;
    let slot = slotOf(key, mask);
    while (keys[slot] !== 0) {
      if (keys[slot] === key) return this.#numbers[slot] ?? 0;
      slot = (slot + 1) & mask;
    }
    return 0;
  }

  /** The number of a gram, a new one where it was never seen. */
  numberOf(key: number): number {
    const known = this.find(key);
    if (known > 0) return known;
    if (this.#count * 2 >= this.#keys.length) this.#grow();
    this.#count += 1;
    this.#write(key, this.#count);
    return this.#count;
  }

  #write(key: number, number: number): void {
    const mask = this.#keys.length - 1;
    let slot = slotOf(key, mask);
    while (this.#keys[slot] !== 0) slot = (slot + 1) & mask;
    this.#keys[slot] = key;
    this.#numbers[slot] = number;
  }

  #grow(): void {
    const [keys, numbers] = [this.#keys, this.#numbers];
    this.#keys = new Float64Array(keys.length * 2);
    this.#numbers = new Uint32Array(keys.length * 2);
    for (let i = 0; i < keys.length; i += 1) if (keys[i] !== 0) this.#write(keys[i] ?? 0, numbers[i] ?? 0);
  }
}
