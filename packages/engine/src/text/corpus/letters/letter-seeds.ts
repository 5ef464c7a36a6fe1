import type { Voice } from './shared-parts.ts';

/**
 * What a letter of one kind is put together from: who the writer claims to be, what is told, and what is asked of the
 * reader. Any claim goes with any pretext, so that a classifier learns the parts and not the whole.
 */
export interface LetterSeeds {
  readonly label: string;
  readonly kind: string;
  readonly claims: readonly string[];
  readonly pretexts: readonly string[];
  readonly asks: readonly string[];
  /** Some of its letters say what letters of many kinds say: what a service tells, or what a person does. */
  readonly voice?: Voice;
}
