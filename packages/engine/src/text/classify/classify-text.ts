import { decidingWords, type Explained } from './deciding-words.ts';
import type { FeatureReader } from './features.ts';
import { columnsOf, type ClassifierModel } from './model.ts';
import { probabilityOf } from './calibrate.ts';
import { createVectorScorer } from './score-vector.ts';
import { notFraud } from './sample.ts';

/** What a text is taken for. */
export interface TextClass {
  /** Probability that it tells of, or is, a fraud. */
  readonly fraud: number;
  /** A fraud type, `none` for no fraud; `null` where the answer is "unsure". */
  readonly type: string | null;
  /** The likeliest types with their probabilities, given that it is a fraud; best first. */
  readonly top: readonly { readonly type: string; readonly p: number }[];
  /** How well the likeliest type fits, held against no other (0 to 1). */
  readonly fit: number;
  /** Neither clearly fraud nor clearly not, or a fraud of no clear type. */
  readonly unsure: boolean;
  /** Words of the text that decided for fraud and its type (or against, where it is none), strongest first. */
  readonly because: readonly string[];
}

export interface TextClassifier {
  readonly model: ClassifierModel;
  readonly classify: (text: string, explain?: boolean) => TextClass;
}

/** Below so many characters that carry meaning there is too little to go by. */
const leastLength = 4;

const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;

const rankTypes = (model: ClassifierModel, scores: Float64Array): Pick<TextClass, 'top' | 'fit'> => {
  const odds = model.types.map((type, at) => {
    const p = probabilityOf(scores[at + 1] ?? 0, model.calibration[at + 1] ?? { slope: 1, shift: 0 });
    return { type, p: Math.max(p, 1e-6) };
  });
  const whole = odds.reduce((sum, { p }) => sum + p, 0);
  const ranked = odds.map(({ type, p }) => ({ type, p: rounded(p / whole) }));
  const top = ranked.toSorted((one, other) => other.p - one.p || (one.type < other.type ? -1 : 1)).slice(0, 3);
  return { top, fit: rounded(Math.max(0, ...odds.map(({ p }) => p))) };
};

/**
 * A classifier of narratives, dialogues and messages. Deterministic; not to be shared between threads. Classifying a
 * text takes time linear in its length, up to `longestText` characters.
 */
export const createTextClassifier = (model: ClassifierModel, reader: FeatureReader): TextClassifier => {
  const scores = new Float64Array(columnsOf(model));
  const score = createVectorScorer(model);
  const classify = (text: string, explain = true): TextClass => {
    const vector = reader.read(text);
    if (vector.grams < leastLength) return { fraud: 0, type: notFraud, top: [], fit: 0, unsure: false, because: [] };
    score(vector, scores);
    const fraud = probabilityOf(scores[0] ?? 0, model.calibration[0] ?? { slope: 1, shift: 0 });
    const { top, fit } = rankTypes(model, scores);
    const isFraud = fraud >= model.fraudFrom;
    const doubtful = !isFraud && fraud >= model.unsureFrom;
    const best = top[0];
    const vague = isFraud && (best === undefined || best.p < model.typeFrom);
    const type = doubtful || vague ? null : isFraud ? (best?.type ?? null) : notFraud;
    const explained: Explained = isFraud || doubtful ? { fraud: true, type } : { fraud: false };
    const because = explain ? decidingWords(model, reader, text, explained) : [];
    return { fraud: rounded(fraud), type, top, fit, unsure: doubtful || vague, because };
  };
  return { model, classify };
};
