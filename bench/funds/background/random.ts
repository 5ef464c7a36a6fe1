/** Seeded chance: the same seed gives the same numbers on every machine (mulberry32). */
export class Chance {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** From 0 up to, not including, 1. */
  unit(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  below(count: number): number {
    return Math.floor(this.unit() * count);
  }

  normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.unit())) * Math.cos(2 * Math.PI * this.unit());
  }

  /** Around `median`, the logarithm spread by `sigma`. */
  logNormal(median: number, sigma: number): number {
    return median * Math.exp(sigma * this.normal());
  }

  /** From `least` up, with a tail of exponent `alpha`. */
  pareto(least: number, alpha: number): number {
    return least * (1 - this.unit()) ** (-1 / alpha);
  }

  /** A rank below `count`; low ranks are the more frequent the greater `skew` is (0: all alike). */
  rank(count: number, skew: number): number {
    return Math.min(count - 1, Math.floor(count * this.unit() ** (1 + skew)));
  }
}
