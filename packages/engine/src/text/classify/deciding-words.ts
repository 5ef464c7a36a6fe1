import { buckets, type FeatureReader } from './features.ts';
import { columnsOf, type ClassifierModel } from './model.ts';
import { scaleOf } from './vector-scale.ts';

const most = 5;
const longest = 16;

/** What is explained: a fraud (of a type where one is asserted), or an honest text. */
export type Explained = { readonly fraud: true; readonly type: string | null } | { readonly fraud: false };

/** What each character of a text adds to the answer. */
const characterShares = (
  model: ClassifierModel,
  reader: FeatureReader,
  text: string,
  explained: Explained,
): Float64Array => {
  const shares = new Float64Array(text.length + 1);
  const columns = columnsOf(model);
  const scale = scaleOf(model.evidence, reader.read(text));
  const ofType = explained.fraud && explained.type !== null ? model.types.indexOf(explained.type) + 1 : 0;
  const cell = (id: number, column: number): number =>
    (model.cells[id * columns + column] ?? 0) * (model.scale[column] ?? 1);
  const weigh = (id: number): number => {
    if (!explained.fraud) return -cell(id, 0);
    return cell(id, 0) + (ofType === 0 ? 0 : cell(id, ofType));
  };
  reader.locate(text, (id, from, to) => {
    const weight = weigh(id) * (id < buckets ? scale.gram : scale.concept);
    for (let at = from; at < to; at += 1) shares[at] = (shares[at] ?? 0) + weight / (to - from);
  });
  return shares;
};

const isBreak = (text: string, at: number): boolean => /[\s\p{P}]/u.test(text.charAt(at));

interface Stretch {
  readonly words: string;
  readonly share: number;
}

const stretches = (text: string, shares: Float64Array, floor: number): Stretch[] => {
  const found: Stretch[] = [];
  let from = -1;
  let share = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const goesOn =
      at < text.length && (shares[at] ?? 0) > floor && !isBreak(text, at) && (from < 0 || at - from < longest);
    if (goesOn) {
      if (from < 0) from = at;
      share += shares[at] ?? 0;
      continue;
    }
    if (from >= 0 && at - from >= 2) found.push({ words: text.slice(from, at), share });
    from = -1;
    share = 0;
  }
  return found;
};

/** The stretches of a text that spoke loudest for the answer; at most five, each once, strongest first. */
export const decidingWords = (
  model: ClassifierModel,
  reader: FeatureReader,
  text: string,
  explained: Explained,
): readonly string[] => {
  const shares = characterShares(model, reader, text, explained);
  const largest = shares.reduce((top, share) => Math.max(top, share), 0);
  const ranked = stretches(text, shares, largest * 0.3).toSorted((one, other) => other.share - one.share);
  return [...new Set(ranked.map(({ words }) => words))].slice(0, most);
};
