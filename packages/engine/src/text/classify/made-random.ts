/** Numbers that look random and are the same for the same seed (mulberry32). */
export interface MadeRandom {
  /** A number in [0, 1). */
  readonly next: () => number;
  /** A whole number in [0, limit). */
  readonly below: (limit: number) => number;
  readonly pick: (values: readonly string[]) => string;
}

export const createMadeRandom = (seed: number): MadeRandom => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return { next, below, pick: (values) => values[below(values.length)] ?? '' };
};

/** The same values in a made-up order. */
export const shuffle = <T>(values: readonly T[], random: MadeRandom): T[] => {
  const keyed = values.map((value) => ({ value, key: random.next() }));
  return keyed.toSorted((one, other) => one.key - other.key).map(({ value }) => value);
};
