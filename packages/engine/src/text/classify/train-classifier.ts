import { calibrate, probabilityOf, thresholdFor, type Calibration, type Judged } from './calibrate.ts';
import type { FeatureReader } from './features.ts';
import { scoreVector, type LinearWeights } from './linear-weights.ts';
import type { ClassifierModel } from './model.ts';
import { quantise } from './quantise.ts';
import { foldOf, notFraud, type Sample } from './sample.ts';
import { trainLinear, type Target, type TrainingRule, usualRule } from './train-linear.ts';

export interface ClassifierTraining {
  /** What the samples are, for the person who reads the model's origin. */
  readonly about: string;
  /** The share of honest held-out texts that may be called fraud; the threshold follows from it. */
  readonly falseAlarms: number;
  /** The least probability that is called fraud, whatever the held-out texts say. */
  readonly leastFraud: number;
  readonly rule?: TrainingRule;
}

const folds = 5;

/** How much a sample counts among the types: a type with many texts must not crowd out one with few. */
const evenWeights = (samples: readonly Sample[], types: readonly string[]): ((sample: Sample) => number) => {
  const counts = new Map<string | null, number>();
  for (const { label } of samples) counts.set(label, (counts.get(label) ?? 0) + 1);
  const told = types.reduce((sum, type) => sum + (counts.get(type) ?? 0), 0);
  return ({ label, weight = 1 }) => {
    const even = told / types.length / (counts.get(label) ?? 1);
    return weight * Math.min(3, Math.max(0.3, even));
  };
};

const targetsOf = (samples: readonly Sample[], types: readonly string[]): Target[] => {
  const weight = evenWeights(samples, types);
  return [
    { truth: ({ label }) => (label === notFraud ? 0 : 1), weight: (sample) => sample.weight ?? 1 },
    ...types.map((type): Target => ({
      truth: ({ label }) => (label === null || label === notFraud ? null : label === type ? 1 : 0),
      weight,
    })),
  ];
};

const judge = (
  weights: LinearWeights,
  targets: readonly Target[],
  samples: readonly Sample[],
  reader: FeatureReader,
): Judged[][] => {
  const judged: Judged[][] = targets.map(() => []);
  const scores = new Float64Array(targets.length);
  for (const sample of samples) {
    scoreVector(weights, reader.read(sample.text), scores);
    for (const [at, target] of targets.entries()) {
      const truth = target.truth(sample);
      if (truth !== null) judged[at]?.push({ score: scores[at] ?? 0, truth: truth === 1 });
    }
  }
  return judged;
};

/**
 * The fraud column has its own calibration; the types share one, since some of them have few held-out texts and a
 * shift of their own would favour one type over another.
 */
const calibrateColumns = ([fraud = [], ...types]: readonly (readonly Judged[])[]): Calibration[] => {
  const shared = calibrate(types.flat());
  return [calibrate(fraud), ...types.map(() => shared)];
};

/**
 * Trains on four fifths, calibrates and sets the threshold on the fifth that was held out by group, then trains on all
 * of it. The types are those that occur, sorted.
 */
export const trainClassifier = (
  samples: readonly Sample[],
  reader: FeatureReader,
  { about, falseAlarms, leastFraud, rule = usualRule }: ClassifierTraining,
): ClassifierModel => {
  const told = samples.flatMap(({ label }) => (label === null || label === notFraud ? [] : [label]));
  const types = [...new Set(told)].toSorted();
  const targets = targetsOf(samples, types);
  const held = samples.filter((sample) => foldOf(sample, folds) === 0);
  const rest = samples.filter((sample) => foldOf(sample, folds) !== 0);
  const judged = judge(trainLinear(rest, targets, reader, rule), targets, held, reader);
  const calibration = calibrateColumns(judged);
  const weights = trainLinear(samples, targets, reader, rule);
  const fraudCalibration = calibration[0] ?? { slope: 1, shift: 0 };
  const probabilities = (judged[0] ?? []).map(({ score, truth }) => ({
    p: probabilityOf(score, fraudCalibration),
    truth,
  }));
  const fraudFrom = thresholdFor(probabilities, falseAlarms, leastFraud);
  return {
    about,
    types,
    ...quantise(weights),
    bias: [...weights.bias],
    calibration,
    fraudFrom,
    unsureFrom: fraudFrom / 2,
    typeFrom: 0.4,
  };
};
