import type { FeatureReader } from './features.ts';
import type { LinearWeights } from './linear-weights.ts';
import { createMadeRandom, shuffle } from './made-random.ts';
import type { Sample } from './sample.ts';
import { type Evidence, scaleOf } from './vector-scale.ts';

/** One column to be learnt: 1, 0, or null where a sample teaches it nothing; and how much a sample counts for it. */
export interface Target {
  readonly truth: (sample: Sample) => 0 | 1 | null;
  readonly weight: (sample: Sample) => number;
}

export interface TrainingRule {
  readonly passes: number;
  /** What a text on the wrong side costs beside the length of the weights. */
  readonly cost: number;
  readonly evidence: Evidence;
  readonly seed: number;
}

export const usualRule: TrainingRule = {
  passes: 8,
  cost: 0.3,
  evidence: { shortest: 170, conceptShare: 0.25 },
  seed: 20_260_301,
};

/** For texts of one source, judged among texts of that source: errors cost more, n-grams say more, concepts less. */
export const ownTextsRule: TrainingRule = {
  ...usualRule,
  passes: 24,
  cost: 1,
  evidence: { shortest: 170, conceptShare: 0.1 },
};

/** A text as the learning sees it: what it adds to each column, for which classes, and at which cost. */
interface PreparedSample {
  readonly ids: Int32Array;
  readonly values: Float32Array;
  /** 1, -1, or 0 where it teaches nothing. */
  readonly signs: Int8Array;
  /** How hard it may pull at each class. */
  readonly limits: Float32Array;
  /** The squared length, the bias with it. */
  readonly length: number;
  /** How much it holds against each class as yet. */
  readonly pulls: Float32Array;
}

const biasValue = 1;

const vectorOf = (
  text: string,
  reader: FeatureReader,
  evidence: Evidence,
): { ids: Int32Array; values: Float32Array } => {
  const vector = reader.read(text);
  const scale = scaleOf(evidence, vector);
  const ids = vector.ids.slice(0, vector.count);
  return { ids, values: Float32Array.from(ids, (_, at) => (at < vector.grams ? scale.gram : scale.concept)) };
};

/** Rare classes count more, with the square root of how rare they are; at most ten times. */
const balance = (positives: number, negatives: number): number =>
  positives === 0 ? 1 : Math.min(10, Math.max(1, Math.sqrt(negatives / positives)));

const prepare = (
  samples: readonly Sample[],
  targets: readonly Target[],
  reader: FeatureReader,
  { cost, evidence }: TrainingRule,
): PreparedSample[] => {
  const signs = samples.map((sample) =>
    Int8Array.from(targets, ({ truth }) => {
      const told = truth(sample);
      return told === null ? 0 : told === 1 ? 1 : -1;
    }),
  );
  const heavier = targets.map((_, at) =>
    balance(signs.filter((row) => row[at] === 1).length, signs.filter((row) => row[at] === -1).length),
  );
  return samples.map((sample, index) => {
    const { ids, values } = vectorOf(sample.text, reader, evidence);
    const row = signs[index] ?? new Int8Array(targets.length);
    const length = values.reduce((sum, value) => sum + value * value, biasValue * biasValue);
    const limits = Float32Array.from(
      targets,
      (target, at) => cost * target.weight(sample) * (row[at] === 1 ? (heavier[at] ?? 1) : 1),
    );
    return { ids, values, signs: row, limits, length, pulls: new Float32Array(targets.length) };
  });
};

/** One step towards the margin for every class that the sample teaches; answers with the longest of them. */
const learn = ({ classes, weights, bias }: LinearWeights, sample: PreparedSample, margins: Float64Array): number => {
  const { ids, values, signs, limits, length, pulls } = sample;
  for (let at = 0; at < classes; at += 1) margins[at] = (bias[at] ?? 0) * biasValue;
  for (let index = 0; index < ids.length; index += 1) {
    const row = (ids[index] ?? 0) * classes;
    const value = values[index] ?? 0;
    for (let at = 0; at < classes; at += 1) margins[at] = (margins[at] ?? 0) + value * (weights[row + at] ?? 0);
  }
  let longest = 0;
  for (let at = 0; at < classes; at += 1) {
    const sign = signs[at] ?? 0;
    const pull = pulls[at] ?? 0;
    const slope = sign * (margins[at] ?? 0) - 1;
    const next = sign === 0 ? pull : Math.min(limits[at] ?? 0, Math.max(0, pull - slope / length));
    pulls[at] = next;
    margins[at] = (next - pull) * sign;
    bias[at] = (bias[at] ?? 0) + (margins[at] ?? 0) * biasValue;
    longest = Math.max(longest, Math.abs(next - pull));
  }
  if (longest < 1e-6) return longest;
  for (let index = 0; index < ids.length; index += 1) {
    const row = (ids[index] ?? 0) * classes;
    const value = values[index] ?? 0;
    for (let at = 0; at < classes; at += 1) {
      const move = margins[at] ?? 0;
      if (move !== 0) weights[row + at] = (weights[row + at] ?? 0) + value * move;
    }
  }
  return longest;
};

/**
 * Support vector machines with hinge loss side by side, one per target, by dual coordinate descent (Hsieh et al., ICML
 * 2008); what a wrongly labelled text can do is bounded. The same samples in the same order give the same weights.
 */
export const trainLinear = (
  samples: readonly Sample[],
  targets: readonly Target[],
  reader: FeatureReader,
  rule: TrainingRule = usualRule,
): LinearWeights => {
  const prepared = prepare(samples, targets, reader, rule);
  const classes = targets.length;
  const learning: LinearWeights = {
    classes,
    weights: new Float32Array(reader.width * classes),
    bias: new Float32Array(classes),
  };
  const random = createMadeRandom(rule.seed);
  const margins = new Float64Array(classes);
  for (let pass = 0; pass < rule.passes; pass += 1) {
    let longest = 0;
    for (const sample of shuffle(prepared, random)) longest = Math.max(longest, learn(learning, sample, margins));
    if (longest < 1e-3) break;
  }
  return learning;
};
