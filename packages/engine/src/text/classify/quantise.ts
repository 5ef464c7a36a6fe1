import type { LinearWeights } from './linear-weights.ts';

/** Weights as whole numbers of one byte, each column with its own scale. */
export const quantise = ({ classes, weights }: LinearWeights): { cells: Int8Array; scale: number[] } => {
  const largest = new Float64Array(classes);
  for (const [cell, weight] of weights.entries())
    largest[cell % classes] = Math.max(largest[cell % classes] ?? 0, Math.abs(weight));
  const scale = Array.from(largest, (value) => (value === 0 ? 1 : value / 127));
  return { cells: Int8Array.from(weights, (weight, cell) => Math.round(weight / (scale[cell % classes] ?? 1))), scale };
};
