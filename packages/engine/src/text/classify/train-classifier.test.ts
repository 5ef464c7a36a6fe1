import { expect, test } from 'vitest';
import { generateCorpus } from '../corpus/generate-corpus.ts';
import { calibrate, probabilityOf } from './calibrate.ts';
import { createTextClassifier } from './classify-text.ts';
import { evaluateClassifier } from './evaluate-classifier.ts';
import { createFeatureReader } from './features.ts';
import { foldText } from './fold-text.ts';
import { readModel, writeModel } from './model-file.ts';
import { foldOf } from './sample.ts';
import { trainClassifier } from './train-classifier.ts';

const small = { spoken: 25, perMessage: 2, stories: 10 };
const tiny = { spoken: 5, perMessage: 1, stories: 5 };
const training = { about: 'a test', falseAlarms: 0.02, leastFraud: 0.5 };
const reader = createFeatureReader();

test('the corpus and the training are the same each time, and a model survives its file', () => {
  const corpus = generateCorpus(3, tiny);
  expect(generateCorpus(3, tiny)).toEqual(corpus);
  const written = writeModel(trainClassifier(corpus, reader, training));
  const again = writeModel(trainClassifier(corpus, reader, training));
  expect(Buffer.compare(again, written)).toBe(0);
  expect(Buffer.compare(writeModel(readModel(written, reader.width)), written)).toBe(0);
});

test('what was held out by group is told better than by chance', () => {
  const corpus = generateCorpus(5, small);
  const held = corpus.filter((sample) => foldOf(sample, 4) === 0);
  const rest = corpus.filter((sample) => foldOf(sample, 4) !== 0);
  const { recall, falseAlarms } = evaluateClassifier(
    createTextClassifier(trainClassifier(rest, reader, training), reader),
    held,
  );
  expect(recall ?? 0).toBeGreaterThan((falseAlarms ?? 1) + 0.4);
});

const folded = (text: string): string => {
  const { units, length } = foldText(text);
  return String.fromCharCode(...units.subarray(0, length));
};

test('style is folded away: width, case, punctuation, masks and the length of numbers', () => {
  expect(folded('转账ＸＸ元，到 APP！12345')).toBe('转账0元到app0');
  expect(folded('xbox')).toBe('xbox');
});

test('a calibration gives back how often scores are right', () => {
  const judged = Array.from({ length: 400 }, (_, index) => ({ score: index < 200 ? 1 : -1, truth: index % 4 !== 0 }));
  const even = calibrate(judged);
  expect(probabilityOf(1, even)).toBeCloseTo(0.75, 1);
  expect(probabilityOf(-1, even)).toBeCloseTo(0.75, 1);
});
