/** Turns a score into a probability: 1 / (1 + exp(-(slope · score + shift))). */
export interface Calibration {
  readonly slope: number;
  readonly shift: number;
}

export const probabilityOf = (score: number, { slope, shift }: Calibration): number =>
  1 / (1 + Math.exp(-(slope * score + shift)));

/** A score that was given to something not trained on, and whether it was one. */
export interface Judged {
  readonly score: number;
  readonly truth: boolean;
}

/** Newton steps are kept short, so that scores which part the two cleanly do not run away. */
const limit = (move: number): number => Math.max(-1, Math.min(1, move));

/**
 * Platt's scaling by Newton steps on the cross-entropy, with his smoothed targets (Platt 1999; Lin, Lin and Weng 2007).
 * Without both kinds of truth there is nothing to fit and scores are taken as log odds.
 */
export const calibrate = (judged: readonly Judged[]): Calibration => {
  const positives = judged.filter(({ truth }) => truth).length;
  const negatives = judged.length - positives;
  if (positives === 0 || negatives === 0) return { slope: 1, shift: 0 };
  const high = (positives + 1) / (positives + 2);
  const low = 1 / (negatives + 2);
  let slope = 1;
  let shift = 0;
  for (let step = 0; step < 60; step += 1) {
    const sums = { a: 1e-6, b: 0, c: 1e-6, slope: 0, shift: 0 };
    for (const { score, truth } of judged) {
      const p = probabilityOf(score, { slope, shift });
      const error = p - (truth ? high : low);
      const curve = Math.max(p * (1 - p), 1e-9);
      sums.slope += error * score;
      sums.shift += error;
      sums.a += curve * score * score;
      sums.b += curve * score;
      sums.c += curve;
    }
    const determinant = sums.a * sums.c - sums.b * sums.b;
    const bySlope = limit((sums.c * sums.slope - sums.b * sums.shift) / determinant);
    const byShift = limit((sums.a * sums.shift - sums.b * sums.slope) / determinant);
    slope = Math.max(0.05, slope - bySlope);
    shift -= byShift;
    if (Math.abs(bySlope) + Math.abs(byShift) < 1e-7) break;
  }
  return { slope, shift };
};

/** The lowest probability at which at most a share `falseAlarms` of the honest is called fraud; never below `least`. */
export const thresholdFor = (judged: readonly { p: number; truth: boolean }[], falseAlarms: number, least: number) => {
  const honest = judged.flatMap(({ p, truth }) => (truth ? [] : [p])).toSorted((one, other) => other - one);
  return Math.min(0.98, Math.max(least, honest[Math.floor(honest.length * falseAlarms)] ?? least));
};
