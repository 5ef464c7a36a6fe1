import { conceptWords } from './concept-words.ts';

/** All words of all concepts in one tree of characters; a text is walked once from each of its characters. */
export interface ConceptTrie {
  /** Number of concepts. */
  readonly size: number;
  /** The node one character further, or -1. The root is 0. */
  readonly step: (node: number, unit: number) => number;
  /** The concept whose word ends at a node, or -1. */
  readonly conceptAt: (node: number) => number;
}

export const conceptTrie = (): ConceptTrie => {
  const names = Object.keys(conceptWords);
  const next: Map<number, number>[] = [new Map()];
  const ends: number[] = [-1];
  const grow = (node: number, unit: number): number => {
    const known = next[node]?.get(unit);
    if (known !== undefined) return known;
    const made = next.push(new Map()) - 1;
    ends.push(-1);
    next[node]?.set(unit, made);
    return made;
  };
  for (const [concept, name] of names.entries())
    for (const word of (conceptWords[name] ?? '').split(' ')) {
      let node = 0;
      for (let at = 0; at < word.length; at += 1) node = grow(node, word.charCodeAt(at));
      ends[node] = concept;
    }
  return {
    size: names.length,
    step: (node, unit) => next[node]?.get(unit) ?? -1,
    conceptAt: (node) => ends[node] ?? -1,
  };
};
