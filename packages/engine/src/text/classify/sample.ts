/** The class of a text that is no fraud. */
export const notFraud = 'none';

/** A text with what it is. `label` null: a fraud, of a type that is not told (it teaches the fraud column only). */
export interface Sample {
  readonly text: string;
  readonly label: string | null;
  /** Samples made of one seed share a group, so that none of them is on both sides of a split. */
  readonly group: string;
  /** How much it counts in training; 1 where absent. */
  readonly weight?: number;
}

/** A number for a text, the same everywhere (FNV-1a); for splits that do not depend on order. */
export const hashOf = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash ^= hash >>> 16;
  return Math.imul(hash, 0x85ebca6b) >>> 0;
};

/** Every group falls into one of so many folds. */
export const foldOf = ({ group }: Pick<Sample, 'group'>, folds: number): number => hashOf(group) % folds;
