import type { TextClassifier } from '../classify/classify-text.ts';
import { clusterVectors, type VectorCluster } from './cluster-vectors.ts';
import { gramVectorsOf } from './gram-vectors.ts';
import { type PieceShares, pieceShares, sentencesFor, wordsOf } from './tell-cluster.ts';

/** A text that came in. */
export interface RadarText {
  readonly id: string;
  readonly text: string;
}

/** Texts that are alike and that no known type fits. */
export interface NewType {
  /** Number of texts, and how alike they are on average (0 to 1). */
  readonly size: number;
  readonly likeness: number;
  /** The most typical first. */
  readonly ids: readonly string[];
  /** Sentences that stand for it, from different texts. */
  readonly sentences: readonly string[];
  /** Words that its texts share and others do not. */
  readonly words: readonly string[];
  /** The known type that its texts come nearest to, and how well it fits them (0 to 1). */
  readonly nearest: { readonly type: string; readonly fit: number } | null;
}

export interface RadarRule {
  /** The least number of texts that is shown. */
  readonly least: number;
  /** A text is held against the known types no longer where the best of them fits it less than this. */
  readonly fitBelow: number;
  /** Texts that are less likely frauds than this are left out; 0 where all are known to be. */
  readonly fraudFrom: number;
  /** Texts less alike than this (cosine) are not of one cluster. */
  readonly join: number;
}

export const usualRadar: RadarRule = { least: 5, fitBelow: 0.6, fraudFrom: 0.2, join: 0.3 };

export interface RadarFinding {
  /** How many texts were read, and how many of them fit no known type. */
  readonly texts: number;
  readonly unfit: number;
  readonly clusters: readonly NewType[];
}

interface Candidate extends RadarText {
  readonly type: string;
  readonly fit: number;
}

/** Words are held against so many of all texts. */
const mostTexts = 2000;
const mostMembers = 200;

const candidatesOf = (texts: readonly RadarText[], { classify }: TextClassifier, rule: RadarRule): Candidate[] =>
  texts.flatMap(({ id, text }) => {
    const { fraud, fit, top } = classify(text, false);
    const [best] = top;
    if (best === undefined || fraud < rule.fraudFrom) return [];
    return fit < rule.fitBelow ? [{ id, text, type: best.type, fit }] : [];
  });

const nearestOf = (members: readonly Candidate[]): NewType['nearest'] => {
  const fits = new Map<string, number[]>();
  for (const { type, fit } of members) fits.set(type, [...(fits.get(type) ?? []), fit]);
  const [most] = [...fits].toSorted((one, other) => other[1].length - one[1].length || (one[0] < other[0] ? -1 : 1));
  if (most === undefined) return null;
  const [type, own] = most;
  return { type, fit: Math.round((own.reduce((sum, fit) => sum + fit, 0) / own.length) * 100) / 100 };
};

const tell = ({ members }: VectorCluster, candidates: readonly Candidate[], everywhere: PieceShares): NewType => {
  const typical = members.toSorted((one, other) => other.likeness - one.likeness || one.place - other.place);
  const own = typical.flatMap(({ place }) => candidates[place] ?? []);
  const texts = own.slice(0, mostMembers).map(({ text }) => text);
  const words = wordsOf(texts, everywhere, 6);
  const likeness = members.reduce((sum, one) => sum + one.likeness, 0) / members.length;
  return {
    size: members.length,
    likeness: Math.round(likeness * 100) / 100,
    ids: own.map(({ id }) => id),
    sentences: sentencesFor(texts, words, 3),
    words,
    nearest: nearestOf(own),
  };
};

/** Every so-many-th of the texts, so that words are held against all kinds of them. */
const spread = (texts: readonly string[], most: number): string[] => {
  const step = Math.max(1, Math.ceil(texts.length / most));
  return texts.filter((_, place) => place % step === 0);
};

/**
 * Clusters among texts that look like frauds and that no known type fits well, the largest first, for a person to name.
 * The order of the texts makes no difference; ids are different from each other.
 */
export const findNewTypes = (
  given: readonly RadarText[],
  classifier: TextClassifier,
  rule: RadarRule = usualRadar,
): RadarFinding => {
  const texts = given.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  const candidates = candidatesOf(texts, classifier, rule);
  const sample = spread(
    texts.map(({ text }) => text),
    mostTexts,
  );
  const vectors = gramVectorsOf(
    candidates.map(({ text }) => text),
    sample,
    rule.least,
  );
  const shown = clusterVectors(vectors, rule.join).filter(({ members }) => members.length >= rule.least);
  const everywhere = pieceShares(sample);
  // Texts that share no word are alike in nothing that could be told.
  const told = shown.map((cluster) => tell(cluster, candidates, everywhere)).filter(({ words }) => words.length > 0);
  const ranked = told.toSorted(
    (one, other) => other.size - one.size || ((one.ids[0] ?? '') < (other.ids[0] ?? '') ? -1 : 1),
  );
  return { texts: texts.length, unfit: candidates.length, clusters: ranked };
};
