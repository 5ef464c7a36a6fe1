/** Most digits that a key holds. */
const mostDigits = 22;

/** The last word of what is no key: a number of digits that none has. */
export const noKey = 0xff;

const mixed = (hash: number): number => {
  const once = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (once ^ (once >>> 13)) >>> 0;
};

/** Where a key is looked for; a whole number below 2^32. */
export const hashOfKey = (high: number, middle: number, low: number): number => {
  const first = Math.imul(high, 0x9e3779b1) ^ middle;
  return mixed(Math.imul(first ^ (first >>> 15), 0x85ebca6b) ^ low);
};

/** Four bytes of digits as 16 bits, the first highest; -1 where one is none. */
const fourDigits = (bytes: Uint8Array, i: number): number => {
  const word = ((bytes[i] ?? 0) << 24) | ((bytes[i + 1] ?? 0) << 16) | ((bytes[i + 2] ?? 0) << 8) | (bytes[i + 3] ?? 0);
  // 0x30 to 0x39: the upper half is 3, and stays 3 when 6 is added.
  if ((word & (word + 0x06060606) & 0xf0f0f0f0) !== 0x30303030) return -1;
  const pairs = ((word >>> 4) & 0xf000f0) | (word & 0xf000f);
  return ((pairs >>> 8) & 0xff00) | (pairs & 0xff);
};

/**
 * A name of up to 22 digits as three words: what nearly every account number is. Four bits a digit, so that the order of
 * keys is that of the names and no two names share one; the last eight bits are the number of digits.
 */
export class DigitKey {
  high = 0;
  middle = 0;
  low = 0;
  readonly #quads = new Uint16Array(6);

  /** Reads bytes [start, end); false where they are no name of digits alone, or too long. */
  read(bytes: Uint8Array, start: number, end: number): boolean {
    const length = end - start;
    if (length > mostDigits || length === 0) return false;
    const quads = this.#quads;
    let quad = 0;
    let i = start;
    for (; i + 4 <= end; i += 4) {
      const digits = fourDigits(bytes, i);
      if (digits < 0) return false;
      quads[quad] = digits;
      quad += 1;
    }
    let rest = 0;
    for (let shift = 12; i < end; i += 1, shift -= 4) {
      const digit = (bytes[i] ?? 0) ^ 0x30;
      if (digit > 9) return false;
      rest |= digit << shift;
    }
    for (; quad < 6; quad += 1) {
      quads[quad] = rest;
      rest = 0;
    }
    this.high = (((quads[0] ?? 0) << 16) | (quads[1] ?? 0)) >>> 0;
    this.middle = (((quads[2] ?? 0) << 16) | (quads[3] ?? 0)) >>> 0;
    this.low = (((quads[4] ?? 0) << 16) | (quads[5] ?? 0) | length) >>> 0;
    return true;
  }
}

/** Every byte as two hexadecimal digits. */
const pairs: readonly string[] = Array.from({ length: 0x100 }, (_, byte) => byte.toString(16).padStart(2, '0'));

const eight = (word: number): string =>
  `${pairs[word >>> 24]}${pairs[(word >>> 16) & 0xff]}${pairs[(word >>> 8) & 0xff]}${pairs[word & 0xff]}`;

/** The digits of a key as text. */
export const digitsOf = (high: number, middle: number, low: number): string =>
  (eight(high) + eight(middle) + eight(low)).slice(0, low & 0xff);
