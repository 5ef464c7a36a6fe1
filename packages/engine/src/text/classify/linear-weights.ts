import type { FeatureVector } from './features.ts';

/** A weight per column and per class, row by row: `weights[id * classes + class]`. */
export interface LinearWeights {
  readonly classes: number;
  readonly weights: Float32Array;
  readonly bias: Float32Array;
}

/** Adds up the scores of all classes into `scores`. */
export const scoreVector = (
  { classes, weights, bias }: LinearWeights,
  { ids, values, count }: FeatureVector,
  scores: Float64Array,
): void => {
  for (let at = 0; at < classes; at += 1) scores[at] = bias[at] ?? 0;
  for (let index = 0; index < count; index += 1) {
    const row = (ids[index] ?? 0) * classes;
    const value = values[index] ?? 0;
    for (let at = 0; at < classes; at += 1) scores[at] = (scores[at] ?? 0) + value * (weights[row + at] ?? 0);
  }
};
