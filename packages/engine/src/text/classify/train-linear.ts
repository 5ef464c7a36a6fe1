import type { FeatureReader } from './features.ts';
import type { LinearWeights } from './linear-weights.ts';
import { createMadeRandom, shuffle } from './made-random.ts';
import type { Sample } from './sample.ts';

/** One column to be learnt: 1, 0, or null where a sample teaches it nothing; and how much a sample counts for it. */
export interface Target {
  readonly truth: (sample: Sample) => 0 | 1 | null;
  readonly weight: (sample: Sample) => number;
}

export interface TrainingRule {
  readonly passes: number;
  readonly rate: number;
  /** Pull towards zero on the columns that a sample touches. */
  readonly decay: number;
  readonly seed: number;
}

export const usualRule: TrainingRule = { passes: 4, rate: 0.5, decay: 2e-6, seed: 20_260_301 };

interface PreparedSample {
  readonly ids: Int32Array;
  readonly values: Float32Array;
  readonly targets: Int8Array;
  /** The columns that have a target. */
  readonly taught: readonly number[];
  readonly weight: Float32Array;
}

/** Rare classes count more, with the square root of how rare they are; at most ten times. */
const balance = (positives: number, negatives: number): number =>
  positives === 0 ? 1 : Math.min(10, Math.max(1, Math.sqrt(negatives / positives)));

const prepare = (samples: readonly Sample[], targets: readonly Target[], reader: FeatureReader): PreparedSample[] => {
  const told = samples.map((sample) => Int8Array.from(targets, ({ truth }) => truth(sample) ?? -1));
  const heavier = targets.map((_, at) => {
    const positives = told.filter((row) => row[at] === 1).length;
    return balance(positives, told.filter((row) => row[at] === 0).length);
  });
  return samples.map((sample, index) => {
    const { ids, values, count } = reader.read(sample.text);
    const row = told[index] ?? new Int8Array(targets.length);
    const weight = Float32Array.from(
      targets,
      (target, at) => target.weight(sample) * (row[at] === 1 ? (heavier[at] ?? 1) : 1),
    );
    return {
      ids: ids.slice(0, count),
      values: values.slice(0, count),
      targets: row,
      taught: targets.flatMap((_, at) => ((row[at] ?? -1) < 0 ? [] : [at])),
      weight,
    };
  });
};

interface Learning extends LinearWeights {
  /** Sums of squared slopes (AdaGrad). */
  readonly slopes: Float32Array;
  readonly biasSlopes: Float32Array;
}

/** The error of each column that the sample teaches; columns that it already gives well are left out. */
const errorsOf = (
  { classes, weights, bias }: LinearWeights,
  sample: PreparedSample,
  errors: Float64Array,
): number[] => {
  const taught = sample.taught;
  for (const at of taught) errors[at] = bias[at] ?? 0;
  for (let index = 0; index < sample.ids.length; index += 1) {
    const row = (sample.ids[index] ?? 0) * classes;
    const value = sample.values[index] ?? 0;
    for (const at of taught) errors[at] = (errors[at] ?? 0) + value * (weights[row + at] ?? 0);
  }
  return taught.filter((at) => {
    errors[at] = (1 / (1 + Math.exp(-(errors[at] ?? 0))) - (sample.targets[at] ?? 0)) * (sample.weight[at] ?? 1);
    return Math.abs(errors[at] ?? 0) > 0.01;
  });
};

const learn = (learning: Learning, sample: PreparedSample, errors: Float64Array, rule: TrainingRule): void => {
  const { classes, weights, bias, slopes, biasSlopes } = learning;
  const wrong = errorsOf(learning, sample, errors);
  for (const at of wrong) {
    const error = errors[at] ?? 0;
    biasSlopes[at] = (biasSlopes[at] ?? 0) + error * error;
    bias[at] = (bias[at] ?? 0) - (0.1 * rule.rate * error) / Math.sqrt((biasSlopes[at] ?? 0) + 1e-8);
  }
  if (wrong.length === 0) return;
  for (let index = 0; index < sample.ids.length; index += 1) {
    const row = (sample.ids[index] ?? 0) * classes;
    const value = sample.values[index] ?? 0;
    for (const at of wrong) {
      const before = weights[row + at] ?? 0;
      const slope = (errors[at] ?? 0) * value + rule.decay * before;
      const sum = (slopes[row + at] ?? 0) + slope * slope;
      slopes[row + at] = sum;
      weights[row + at] = before - (rule.rate * slope) / Math.sqrt(sum + 1e-4);
    }
  }
};

/**
 * Logistic regressions side by side, one per target, by stochastic gradient descent with AdaGrad steps. The same
 * samples in the same order give the same weights.
 */
export const trainLinear = (
  samples: readonly Sample[],
  targets: readonly Target[],
  reader: FeatureReader,
  rule: TrainingRule = usualRule,
): LinearWeights => {
  const prepared = prepare(samples, targets, reader);
  const classes = targets.length;
  const cells = reader.width * classes;
  const learning: Learning = {
    classes,
    weights: new Float32Array(cells),
    bias: new Float32Array(classes),
    slopes: new Float32Array(cells),
    biasSlopes: new Float32Array(classes),
  };
  const random = createMadeRandom(rule.seed);
  const errors = new Float64Array(classes);
  for (let pass = 0; pass < rule.passes; pass += 1)
    for (const sample of shuffle(prepared, random)) learn(learning, sample, errors, rule);
  return { classes, weights: learning.weights, bias: learning.bias };
};
