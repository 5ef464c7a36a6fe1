import type { Marker } from './marker.ts';

/** How far a number may jump and still be read as the next item of a shortened text; a larger step is no item. */
const WIDEST_GAP = 30;

/** Follows the numbers of a text and says which of them continue a sequence. */
export interface Sequence {
  /** Null when the number fits nowhere and is plain text; else whether it skips or repeats a number. */
  readonly accept: (marker: Marker, sibling: number | null) => { readonly jumps: boolean } | null;
}

const keyOf = ({ style, label }: Marker): string =>
  style === 'decimal' ? `decimal ${label.slice(0, label.lastIndexOf('.'))}` : style;

/**
 * A number is accepted when it begins at one, follows the item before it at the same place, or carries on a count that
 * runs through the whole text; the first number at its place is accepted too, for texts come cut.
 */
export const newSequence = (): Sequence => {
  const last = new Map<string, number>();
  const accept: Sequence['accept'] = (marker, sibling) => {
    if (marker.style === 'bullet') return { jumps: false };
    const key = keyOf(marker);
    const running = last.get(key);
    const follows = [sibling, running].filter((value) => value !== null && value !== undefined);
    const near = follows.find((value) => marker.value > value && marker.value <= value + WIDEST_GAP);
    const opens = marker.value === 1 || sibling === null || running === undefined;
    const known = opens || near !== undefined || follows.includes(marker.value);
    if (!known) return null;
    last.set(key, marker.value);
    return { jumps: marker.value !== 1 && running !== undefined && !follows.includes(marker.value - 1) };
  };
  return { accept };
};
