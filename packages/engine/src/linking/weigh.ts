/** Evidence of at least two families makes a strong link from this score on. */
export const strongScore = 0.6;

/** A value is rare, and may stand alone, as long as it keeps this much of its weight. */
export const rareFrom = 0.35;

/** What a value at its cap still weighs. */
const leastRarity = 0.1;

/**
 * How much of its weight a value keeps that so many cases have: all of it with two, less with the logarithm of their
 * number, a tenth at the cap, nothing beyond. It depends on the number alone, so the order of cases does not matter.
 */
export const rarity = (cases: number, most: number): number => {
  if (cases < 2 || cases > most) return 0;
  return 1 - ((1 - leastRarity) * Math.log(cases / 2)) / Math.log(most / 2);
};

export const hasTwo = (familyBits: number): boolean => (familyBits & (familyBits - 1)) !== 0;

/** The rule of a strong link: two independent channels, or one rare value of a kind that can stand alone. */
export const isStrong = (score: number, familyBits: number, hasRare: boolean): boolean =>
  hasRare || (hasTwo(familyBits) && score >= strongScore);
