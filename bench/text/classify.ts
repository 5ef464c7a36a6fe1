import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTextClassifier, type TextClassifier } from '@lianfang/engine/text/classify/classify-text';
import {
  evaluateClassifier,
  type LabelTypes,
  scoreMappedTypes,
} from '@lianfang/engine/text/classify/evaluate-classifier';
import { createFeatureReader, type FeatureReader } from '@lianfang/engine/text/classify/features';
import { readModel } from '@lianfang/engine/text/classify/model-file';
import { shippedModel } from '@lianfang/engine/text/classify/shipped-model';
import { trainClassifier } from '@lianfang/engine/text/classify/train-classifier';
import { ownTextsRule, usualRule } from '@lianfang/engine/text/classify/train-linear';
import { measureSpeed } from './classify-speed.ts';
import { readSet, samplesOf, type TextSet, textSets } from './read-sets.ts';

/**
 * How well and how fast texts are classed. First with what ships, which was trained on none of these sets but the
 * training part of the call dialogues: frauds found and false alarms at the threshold fixed on our own held-out texts.
 * Then after training on each set's training part alone, beside a linear baseline. Then the speed on one core, beside
 * a naive Bayes over the same n-grams. `node bench/text/classify.ts [folder of sets]`.
 */
const folder = process.argv[2] ?? join(import.meta.dirname, '../../../shared/data');
const goals = { recall: 0.9, falseAlarms: 0.02, macroF1: 0.8 };

const share = (part: number, whole: number): string => (whole === 0 ? '–' : (part / whole).toFixed(3));

const printSet = ({ classify, model }: TextClassifier, set: TextSet): void => {
  const texts = readSet(folder, set.name, 'test').map((one) => ({ ...one, called: classify(one.text, false) }));
  const isApart = (label: string): boolean => set.apart?.(label) ?? false;
  const count = (of: (label: string) => boolean): [number, number] => {
    const own = texts.filter(({ label }) => of(label));
    return [own.filter(({ called }) => called.fraud >= model.fraudFrom).length, own.length];
  };
  const frauds = count((label) => !set.honest(label) && !isApart(label));
  const alarms = count(set.honest);
  const unsure = texts.filter(({ called }) => called.unsure).length;
  console.log(
    `| ${set.name} | ${share(...frauds)} (${frauds[1]}) | ${share(...alarms)} (${alarms[1]}) | ${share(...count(isApart))} | ${share(unsure, texts.length)} |`,
  );
};

/** The first of each label's types alone: how it would be if the finer types were counted as mistakes. */
const firstOnly = (types: LabelTypes): LabelTypes =>
  Object.fromEntries(Object.entries(types).map(([label, all]) => [label, all.slice(0, 1)]));

const printTypes = (classifier: TextClassifier, set: TextSet, types: LabelTypes): void => {
  const texts = readSet(folder, set.name, 'test');
  const { byType, macroF1 } = scoreMappedTypes(classifier, texts, types);
  const strict = scoreMappedTypes(classifier, texts, firstOnly(types)).macroF1;
  console.log(`\nTypes of ${set.name}, the frauds only: macro F1 ${macroF1.toFixed(3)} (goal ${goals.macroF1})`);
  console.log(`Each of its labels held against one type of ours only: ${strict.toFixed(3)}\n`);
  console.log('| type | texts | precision | recall | F1 |\n| --- | ---: | ---: | ---: | ---: |');
  for (const { type, count, precision, recall, f1 } of byType)
    console.log(`| ${type} | ${count} | ${precision.toFixed(3)} | ${recall.toFixed(3)} | ${f1.toFixed(3)} |`);
};

/** Macro F1 of a linear model on the same sets, as published with them. */
const baselines: readonly (readonly [name: string, macroF1: number])[] = [
  ['zh_calls9', 81.1],
  ['zh_telecom8', 94.1],
  ['zh_fbs13', 84.9],
  ['zh_spam6', 98.2],
];

const rules = [ownTextsRule, usualRule] as const;

const isHonest = (label: string): boolean => label === '正常';

const printTrained = (name: string, baseline: number, reader: FeatureReader): void => {
  const from = performance.now();
  const samples = samplesOf(readSet(folder, name, 'train'), isHonest);
  const model = trainClassifier(samples, reader, {
    about: name,
    falseAlarms: goals.falseAlarms,
    leastFraud: 0.5,
    rules,
  });
  const seconds = (performance.now() - from) / 1000;
  const test = samplesOf(readSet(folder, name, 'test'), isHonest);
  const { macroF1 } = evaluateClassifier(createTextClassifier(model, reader), test);
  console.log(`| ${name} | ${samples.length} | ${(macroF1 * 100).toFixed(1)} | ${baseline} | ${seconds.toFixed(0)} |`);
};

const bytes = readFileSync(join(import.meta.dirname, '../../packages/engine/models', shippedModel.file));
const reader = createFeatureReader();
const shipped = createTextClassifier(readModel(bytes, reader.width), reader);
console.log(`What ships: ${(bytes.length / 1_048_576).toFixed(1)} MiB; ${shipped.model.about}`);
console.log(`Fraud from ${shipped.model.fraudFrom.toFixed(3)} on, fixed on our own held-out texts.\n`);
console.log(
  `| set | frauds found (goal ${goals.recall}) | false alarms (goal ${goals.falseAlarms}) | others called fraud | unsure |`,
);
console.log('| --- | ---: | ---: | ---: | ---: |');
for (const set of textSets) printSet(shipped, set);
for (const set of textSets) if (set.types) printTypes(shipped, set, set.types);
measureSpeed(
  shipped,
  readSet(folder, 'zh_fbs13', 'test').map(({ text }) => text),
  readSet(folder, 'zh_calls9', 'test').map(({ text }) => text),
);
console.log('\nTrained on the training part alone:\n');
console.log('| set | texts | macro F1 | linear baseline | seconds |\n| --- | ---: | ---: | ---: | ---: |');
for (const [name, baseline] of baselines) printTrained(name, baseline, reader);
