/** Numbers between nought and one that follow from a text alone: the same seed, the same county. */
export type Dice = () => number;

const hashOf = (text: string): number => {
  let hash = 2_166_136_261;
  for (const sign of text) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 16_777_619);
  return hash >>> 0;
};

/** mulberry32 (public domain, T. Ettinger): small, and good enough to make things up with. */
export const diceOf = (seed: string): Dice => {
  let state = hashOf(seed);
  return () => {
    state = (state + 0x6d_2b_79_f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

/** A whole number from `low` to `high`, both included. */
export const between = (dice: Dice, low: number, high: number): number => low + Math.floor(dice() * (high - low + 1));
