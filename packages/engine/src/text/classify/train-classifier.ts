import { calibrate, probabilityOf, thresholdFor, type Calibration, type Judged } from './calibrate.ts';
import { createTextClassifier } from './classify-text.ts';
import { evaluateClassifier } from './evaluate-classifier.ts';
import type { FeatureReader } from './features.ts';
import type { ClassifierModel } from './model.ts';
import { quantise } from './quantise.ts';
import { foldOf, notFraud, type Sample } from './sample.ts';
import { createVectorScorer } from './score-vector.ts';
import { trainLinear, type Target, type TrainingRule, usualRule } from './train-linear.ts';

export interface ClassifierTraining {
  /** What the samples are, for the person who reads the model's origin. */
  readonly about: string;
  /** The share of honest held-out texts that may be called fraud; the threshold follows from it. */
  readonly falseAlarms: number;
  /** The least probability that is called fraud, whatever the held-out texts say. */
  readonly leastFraud: number;
  /** How to learn; of several, the one that tells the held-out texts best (macro F1). */
  readonly rules?: readonly [TrainingRule, ...TrainingRule[]];
}

const folds = 5;

const noThresholds = { fraudFrom: 0.5, unsureFrom: 0.5, typeFrom: 0 };

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

type Columns = Pick<ClassifierModel, 'types' | 'cells' | 'scale' | 'bias' | 'evidence'>;

const learnColumns = (
  samples: readonly Sample[],
  types: readonly string[],
  reader: FeatureReader,
  rule: TrainingRule,
): Columns => {
  const weights = trainLinear(samples, targetsOf(samples, types), reader, rule);
  return { types, ...quantise(weights), bias: [...weights.bias], evidence: rule.evidence };
};

/** What the columns give to samples that they were not trained on. */
const judge = (
  columns: Columns,
  targets: readonly Target[],
  samples: readonly Sample[],
  reader: FeatureReader,
): Judged[][] => {
  const judged: Judged[][] = targets.map(() => []);
  const scores = new Float64Array(targets.length);
  const score = createVectorScorer(columns);
  for (const sample of samples) {
    score(reader.read(sample.text), scores);
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

interface Trial {
  readonly rule: TrainingRule;
  readonly judged: readonly (readonly Judged[])[];
  readonly macroF1: number;
}

/** Learns by one rule on four fifths and judges the fifth that was held out by group. */
const tryRule = (
  samples: readonly Sample[],
  types: readonly string[],
  reader: FeatureReader,
  rule: TrainingRule,
): Trial => {
  const held = samples.filter((sample) => foldOf(sample, folds) === 0);
  const rest = samples.filter((sample) => foldOf(sample, folds) !== 0);
  const columns = learnColumns(rest, types, reader, rule);
  const judged = judge(columns, targetsOf(samples, types), held, reader);
  const model = { ...columns, about: '', calibration: calibrateColumns(judged), ...noThresholds };
  return { rule, judged, macroF1: evaluateClassifier(createTextClassifier(model, reader), held).macroF1 };
};

/**
 * Trains on four fifths, calibrates and sets the threshold on the fifth that was held out by group, then trains on all
 * of it. The types are those that occur, sorted.
 */
export const trainClassifier = (
  samples: readonly Sample[],
  reader: FeatureReader,
  { about, falseAlarms, leastFraud, rules = [usualRule] }: ClassifierTraining,
): ClassifierModel => {
  const told = samples.flatMap(({ label }) => (label === null || label === notFraud ? [] : [label]));
  const types = [...new Set(told)].toSorted();
  const [first, ...others] = rules.map((rule) => tryRule(samples, types, reader, rule));
  if (first === undefined) throw new RangeError('no rule to learn by');
  const { rule, judged } = others.reduce((best, trial) => (trial.macroF1 > best.macroF1 ? trial : best), first);
  const calibration = calibrateColumns(judged);
  const fraudCalibration = calibration[0] ?? { slope: 1, shift: 0 };
  const probabilities = (judged[0] ?? []).map(({ score, truth }) => ({
    p: probabilityOf(score, fraudCalibration),
    truth,
  }));
  const fraudFrom = thresholdFor(probabilities, falseAlarms, leastFraud);
  return {
    about,
    ...learnColumns(samples, types, reader, rule),
    calibration,
    fraudFrom,
    unsureFrom: fraudFrom / 2,
    typeFrom: 0.4,
  };
};
