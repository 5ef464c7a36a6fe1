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
}
