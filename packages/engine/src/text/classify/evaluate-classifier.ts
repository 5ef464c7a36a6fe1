import type { TextClassifier } from './classify-text.ts';
import { notFraud, type Sample } from './sample.ts';

export interface TypeScore {
  readonly type: string;
  readonly count: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** How a classifier does on texts whose truth is known. Shares are of 1; null where there is nothing to take a share of. */
export interface Evaluation {
  readonly count: number;
  /** Share of the frauds that are called fraud at the model's threshold. */
  readonly recall: number | null;
  /** Share of the honest texts that are called fraud. */
  readonly falseAlarms: number | null;
  /** Share of all texts to which the answer is "unsure". */
  readonly unsure: number;
  /** Over all labels that occur, `none` among them, with the likeliest answer taken even where it is unsure. */
  readonly macroF1: number;
  readonly byType: readonly TypeScore[];
}

/** A label with the answer that the classifier gives when it must give one. */
interface Answer {
  readonly truth: string;
  readonly answer: string;
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

const scoreType = (type: string, answers: readonly Answer[]): TypeScore => {
  const right = answers.filter(({ truth, answer }) => truth === type && answer === type).length;
  const count = answers.filter(({ truth }) => truth === type).length;
  const given = answers.filter(({ answer }) => answer === type).length;
  const f1 = share(2 * right, count + given);
  return { type, count, precision: share(right, given), recall: share(right, count), f1 };
};

/** Precision, recall and F1 of every label that is true somewhere, and their plain mean. */
export const scoreTypes = (answers: readonly Answer[]): { byType: TypeScore[]; macroF1: number } => {
  const types = [...new Set(answers.map(({ truth }) => truth))].toSorted();
  const byType = types.map((type) => scoreType(type, answers));
  return {
    byType,
    macroF1: share(
      byType.reduce((sum, { f1 }) => sum + f1, 0),
      byType.length,
    ),
  };
};

/** Labels of others, each with those of our types that it stands for. */
export type LabelTypes = Readonly<Record<string, readonly string[]>>;

/** How well the frauds are told apart in the labels of others; those that have no counterpart are left out. */
export const scoreMappedTypes = (
  { classify }: TextClassifier,
  samples: readonly Pick<Sample, 'text' | 'label'>[],
  labels: LabelTypes,
): { byType: TypeScore[]; macroF1: number } => {
  const labelOf = new Map(
    Object.entries(labels).flatMap(([label, types]) => types.map((type) => [type, label] as const)),
  );
  return scoreTypes(
    samples.flatMap(({ text, label }) => {
      if (label === null || labels[label] === undefined) return [];
      const type = classify(text, false).top[0]?.type ?? notFraud;
      return [{ truth: label, answer: labelOf.get(type) ?? type }];
    }),
  );
};

/** Classifies every sample and counts. A sample with label null counts as a fraud of untold type. */
export const evaluateClassifier = ({ classify, model }: TextClassifier, samples: readonly Sample[]): Evaluation => {
  const counts = { frauds: 0, found: 0, honest: 0, alarms: 0, unsure: 0 };
  const answers: Answer[] = [];
  for (const { text, label } of samples) {
    const { fraud, top, unsure } = classify(text, false);
    const called = fraud >= model.fraudFrom;
    if (unsure) counts.unsure += 1;
    if (label === notFraud) {
      counts.honest += 1;
      counts.alarms += called ? 1 : 0;
    } else {
      counts.frauds += 1;
      counts.found += called ? 1 : 0;
    }
    if (label !== null) answers.push({ truth: label, answer: fraud >= 0.5 ? (top[0]?.type ?? notFraud) : notFraud });
  }
  return {
    count: samples.length,
    recall: counts.frauds === 0 ? null : counts.found / counts.frauds,
    falseAlarms: counts.honest === 0 ? null : counts.alarms / counts.honest,
    unsure: share(counts.unsure, samples.length),
    ...scoreTypes(answers),
  };
};
