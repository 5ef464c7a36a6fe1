/** Goes over bytes [at, end) of a text. */
export class ByteCursor {
  bytes: Uint8Array = new Uint8Array(0);
  at = 0;
  end = 0;

  over(bytes: Uint8Array, start: number, end: number): this {
    this.bytes = bytes;
    this.at = start;
    this.end = end;
    return this;
  }

  get isEnd(): boolean {
    return this.at >= this.end;
  }

  /** The byte that comes, 0 at the end. */
  get next(): number {
    return this.at < this.end ? (this.bytes[this.at] ?? 0) : 0;
  }

  /** Goes over a byte where it comes. */
  skip(byte: number): boolean {
    if (this.at >= this.end || this.bytes[this.at] !== byte) return false;
    this.at += 1;
    return true;
  }

  /** How many digits come, up to `most`. */
  digitsAhead(most: number): number {
    let count = 0;
    while (count < most && this.at + count < this.end) {
      const digit = (this.bytes[this.at + count] ?? 0) - 48;
      if (digit < 0 || digit > 9) break;
      count += 1;
    }
    return count;
  }

  /** The number in `least` to `most` digits, NaN where fewer come. */
  number(least: number, most: number): number {
    const count = this.digitsAhead(most);
    if (count < least) return NaN;
    let value = 0;
    for (let i = 0; i < count; i += 1) value = value * 10 + (this.bytes[this.at + i] ?? 48) - 48;
    this.at += count;
    return value;
  }

  /** Goes over the fraction of a second as thousandths; digits beyond the third are cut. NaN without a digit. */
  thousandths(): number {
    const count = this.digitsAhead(9);
    if (count === 0) return NaN;
    const value = this.number(1, Math.min(3, count));
    this.at += Math.max(0, count - 3);
    return count === 1 ? value * 100 : count === 2 ? value * 10 : value;
  }

  /** Goes over Z, +08, +0800 or +08:00: milliseconds ahead of UTC, NaN where none of them comes. */
  zone(): number {
    if (this.skip(0x5a)) return 0;
    const sign = this.skip(0x2b) ? 1 : this.skip(0x2d) ? -1 : NaN;
    const hours = this.number(2, 2);
    const hasColon = this.skip(0x3a);
    const minutes = hasColon || this.digitsAhead(2) === 2 ? this.number(2, 2) : 0;
    return sign * (hours * 60 + minutes) * 60_000;
  }
}
