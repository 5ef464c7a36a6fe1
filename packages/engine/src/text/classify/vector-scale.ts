import type { FeatureVector } from './features.ts';

/** How the two parts of a vector are weighed. */
export interface Evidence {
  /** A text of fewer n-grams is shorter evidence, and its vector is shorter than 1; 170 are about 45 characters. */
  readonly shortest: number;
  /** How much of the squared length of a vector the concepts may hold: they travel better between kinds of text. */
  readonly conceptShare: number;
}

/** What every n-gram, and every concept, of a text counts; the vector is 1 long at most. */
export interface VectorScale {
  readonly gram: number;
  readonly concept: number;
}

/** So many concepts and pairs of them make a full share. */
const fullConcepts = 6;

export const scaleOf = ({ shortest, conceptShare }: Evidence, { grams, count }: FeatureVector): VectorScale => ({
  gram: Math.sqrt((count === grams ? 1 : 1 - conceptShare) / Math.max(grams, shortest)),
  concept: Math.sqrt(conceptShare / Math.max(count - grams, fullConcepts)),
});
