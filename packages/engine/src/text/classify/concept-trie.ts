import { conceptWords } from './concept-words.ts';

/** All words of all concepts in one tree of characters; a text is walked once from each of its characters. */
export interface ConceptTrie {
  /** Number of concepts. */
  readonly size: number;
  /** The node one character further, or 0. The root is 0. */
  readonly step: (node: number, unit: number) => number;
  /** The concept whose word ends at a node, or -1. */
  readonly conceptAt: (node: number) => number;
}

/** Steps below the root, by node and character: a table with open addresses, since every character of a text asks it. */
const createSteps = (size: number) => {
  const mask = size - 1;
  const nodes = new Int32Array(size);
  const units = new Int32Array(size);
  const targets = new Int32Array(size);
  const placeOf = (node: number, unit: number): number => {
    let place = (Math.imul(node, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b)) & mask;
    while (targets[place] !== 0 && (nodes[place] !== node || units[place] !== unit)) place = (place + 1) & mask;
    return place;
  };
  return {
    get: (node: number, unit: number): number => targets[placeOf(node, unit)] ?? 0,
    set: (node: number, unit: number, target: number): void => {
      const place = placeOf(node, unit);
      nodes[place] = node;
      units[place] = unit;
      targets[place] = target;
    },
  };
};

export const conceptTrie = (): ConceptTrie => {
  const names = Object.keys(conceptWords);
  const roots = new Int32Array(65_536);
  const steps = createSteps(32_768);
  const ends: number[] = [-1];
  const step = (node: number, unit: number): number => (node === 0 ? (roots[unit] ?? 0) : steps.get(node, unit));
  const grow = (node: number, unit: number): number => {
    const known = step(node, unit);
    if (known !== 0) return known;
    const made = ends.push(-1) - 1;
    if (node === 0) roots[unit] = made;
    else steps.set(node, unit, made);
    return made;
  };
  for (const [concept, name] of names.entries())
    for (const word of (conceptWords[name] ?? '').split(' ')) {
      let node = 0;
      for (let at = 0; at < word.length; at += 1) node = grow(node, word.charCodeAt(at));
      ends[node] = concept;
    }
  const conceptOf = Int32Array.from(ends);
  return { size: names.length, step, conceptAt: (node) => conceptOf[node] ?? -1 };
};
