import { access, readFile } from 'node:fs/promises';
import type { TextClassifier } from '@lianfang/engine/text/classify/classify-text';
import {
  evaluateClassifier,
  type Evaluation,
  type LabelTypes,
  scoreMappedTypes,
} from '@lianfang/engine/text/classify/evaluate-classifier';
import { createTextClassifier } from '@lianfang/engine/text/classify/classify-text';
import { createFeatureReader } from '@lianfang/engine/text/classify/features';
import { z } from 'zod';
import { Refused, type Run } from '../command.ts';
import { unreadable } from '../read-input.ts';
import { isAmong, readSamples } from './read-samples.ts';

/** What is asked of each file. */
export interface FileQuestion {
  /** Labels that mean "no fraud". */
  readonly honest: readonly string[];
  /** Labels that are neither plainly fraud nor plainly honest, counted apart. */
  readonly apart: readonly string[];
  readonly types: LabelTypes | null;
  /** Whether to train on the `.train.` file beside each `.test.` file alone, too. */
  readonly trained: boolean;
}

/** How a classifier does on one file. */
export interface FileEvaluation extends Evaluation {
  readonly file: string;
  readonly frauds: number;
  readonly honest: number;
  /** Share of what is counted apart that is called fraud; null where there is none. */
  readonly apart: number | null;
  /** Macro F1 of the types in the file's own labels, the frauds only; null where none has a counterpart. */
  readonly typesF1: number | null;
  /** Macro F1 over all its labels after training on its training part alone; null where that was not asked or is not there. */
  readonly trainedF1: number | null;
}

const Types = z.record(z.string(), z.array(z.string()));

/** A JSON file of `{label: [types of ours]}`. */
export const readLabelTypes = async (file: string): Promise<LabelTypes> => {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw unreadable(file, error);
  });
  const refused = new Refused({ zh: `${file} 应为 {"标签":["类型"]}`, en: `${file} is no {"label":["type"]}` });
  try {
    const { success, data: read } = Types.safeParse(JSON.parse(text));
    if (success) return read;
  } catch {
    throw refused;
  }
  throw refused;
};

const trainedOn = async (file: string, run: Run, honest: readonly string[]): Promise<number | null> => {
  const trainFile = file.replace(/\.test\./u, '.train.');
  const isThere = await access(trainFile).then(
    () => true,
    () => false,
  );
  if (trainFile === file || !isThere) return null;
  const { trainClassifier } = await import('@lianfang/engine/text/classify/train-classifier');
  const { ownTextsRule, usualRule } = await import('@lianfang/engine/text/classify/train-linear');
  const reader = createFeatureReader();
  const samples = await readSamples([trainFile], run.input, honest);
  const rules = [ownTextsRule, usualRule] as const;
  const model = trainClassifier(samples, reader, { about: trainFile, falseAlarms: 0.02, leastFraud: 0.5, rules });
  return evaluateClassifier(createTextClassifier(model, reader), await readSamples([file], run.input, honest)).macroF1;
};

/** Each file by itself. */
export const evaluateFile = async (
  classifier: TextClassifier,
  file: string,
  { honest, apart, types, trained }: FileQuestion,
  run: Run,
): Promise<FileEvaluation> => {
  const all = await readSamples([file], run.input, honest);
  const isApart = ({ label }: { label: string | null }): boolean => label !== null && isAmong(label, apart);
  const samples = all.filter((sample) => !isApart(sample));
  const aside = all.filter(isApart);
  const honestOnes = samples.filter(({ label }) => label === 'none').length;
  const mapped = types !== null && samples.some(({ label }) => label !== null && types[label] !== undefined);
  return {
    file,
    ...evaluateClassifier(classifier, samples),
    frauds: samples.length - honestOnes,
    honest: honestOnes,
    apart: aside.length === 0 ? null : evaluateClassifier(classifier, aside).recall,
    typesF1: mapped ? scoreMappedTypes(classifier, samples, types).macroF1 : null,
    // A file's own labels are learnt as they are, but for what means "no fraud" in every one of them.
    trainedF1: trained ? await trainedOn(file, run, ['none', '正常', '非诈骗', 'ham']) : null,
  };
};
