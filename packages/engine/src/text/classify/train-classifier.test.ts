import { expect, test } from 'vitest';
import { generateCorpus } from '../corpus/generate-corpus.ts';
import { calibrate, probabilityOf } from './calibrate.ts';
import { createTextClassifier } from './classify-text.ts';
import { evaluateClassifier } from './evaluate-classifier.ts';
import { createFeatureReader } from './features.ts';
import { createTextFolder, longestText } from './fold-text.ts';
import { readModel, writeModel } from './model-file.ts';
import { foldOf } from './sample.ts';
import { createVectorScorer } from './score-vector.ts';
import { trainClassifier } from './train-classifier.ts';
import { scaleOf } from './vector-scale.ts';

const small = { spoken: 25, perMessage: 2, stories: 10, letters: 25, stray: 50 };
const tiny = { spoken: 5, perMessage: 1, stories: 5, letters: 5, stray: 10 };
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

const fold = createTextFolder();

const folded = (text: string): string => {
  const { units, length } = fold(text);
  return String.fromCharCode(...units.subarray(0, length));
};

test('style is folded away: width, case, punctuation, masks and the length of numbers', () => {
  expect(folded('转账ＸＸ元，到 APP！12345')).toBe('转账0元到app0');
  expect(folded('xbox')).toBe('xbox');
  expect(folded('加Ⓠⓠ①②③，аррstоrе')).toBe('加qq0appstore');
});

test('addresses are one unit, masked values stand for numbers or nothing, old characters for the new', () => {
  expect(folded('请登录 https://a1.example/x?y=2 领取')).toBe('请登录\u0001领取');
  expect(folded('wap.abc.test立即查收3.50元')).toBe('\u0001立即查收0元');
  expect(folded('拨打CELLPHONE，URL，张NAME')).toBe('拨打0\u0001张');
  expect(folded('⟦phone:abcdefghijklmnop⟧来电，⟦name:abcdefghijklmnop⟧称')).toBe('0来电称');
  expect(folded('領取獎金轉賬')).toBe('领取奖金转账');
  expect(folded('主叫：您好\n被叫：喂')).toBe('您好喂');
});

test('a long text is folded in one pass, whatever it is made of', () => {
  for (const one of ['a-', 'a.', '1:', 'http://', '⟦', 'A', '主叫：\n'])
    expect(fold(one.repeat(20_000)).length).toBeLessThanOrEqual(longestText);
});

test('scores are the plain sums of the cells', () => {
  const model = trainClassifier(generateCorpus(3, tiny), reader, training);
  const columns = model.types.length + 1;
  const text = '我是公安局的警官，你涉嫌洗钱，请把存款转到安全账户，不要告诉任何人。'.repeat(20);
  const vector = reader.read(text);
  const scale = scaleOf(model.evidence, vector);
  const plain = Array.from({ length: columns }, (_, column) => {
    const cellSum = [...vector.ids.subarray(0, vector.count)].reduce(
      (sum, id, at) =>
        sum + (model.cells[id * columns + column] ?? 0) * (at < vector.grams ? scale.gram : scale.concept),
      0,
    );
    return cellSum * (model.scale[column] ?? 0) + (model.bias[column] ?? 0);
  });
  const scores = new Float64Array(columns);
  createVectorScorer(model)(vector, scores);
  for (const [column, score] of scores.entries()) expect(score).toBeCloseTo(plain[column] ?? Number.NaN, 6);
});

test('a calibration gives back how often scores are right', () => {
  const judged = Array.from({ length: 400 }, (_, index) => ({ score: index < 200 ? 1 : -1, truth: index % 4 !== 0 }));
  const even = calibrate(judged);
  expect(probabilityOf(1, even)).toBeCloseTo(0.75, 1);
  expect(probabilityOf(-1, even)).toBeCloseTo(0.75, 1);
});
