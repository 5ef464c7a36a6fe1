import fc from 'fast-check';
import { expect, test } from 'vitest';
import { extractText } from './extract-text.ts';
import { generateLines } from './gold/generate-lines.ts';
import { handLines } from './gold/hand-lines.ts';
import { hostilePieces } from './gold/hostile-pieces.ts';
import { faultsOf, goldNow, scoreLines } from './gold/score.ts';

test('every line written by hand is read as it is marked', () => {
  for (const line of handLines) expect([line, faultsOf(line).missed, faultsOf(line).false]).toEqual([line, [], []]);
});

test('of generated lines that no pattern was looked at with, every type has an F1 of 0.98', () => {
  const scores = scoreLines([...handLines, ...generateLines(1000, 99)]);
  expect(scores.filter(({ f1 }) => f1 < 0.98)).toEqual([]);
});

test('an account keeps the bank that its first digits name, and no phone is read inside of a number', () => {
  expect(extractText('6228481990000000001', goldNow)).toEqual([
    { type: 'account', value: '6228481990000000001', start: 0, end: 19, confidence: expect.any(Number), bank: 'abc' },
  ]);
});

test('whatever the text, values lie in it and none overlaps another', () => {
  const piece = fc.constantFrom(
    '1',
    '19900000000',
    '6228',
    ' ',
    '万',
    '元',
    'a.',
    'com',
    '@',
    '：',
    '昨天',
    '0x',
    '青A',
    '自称',
    '的',
    '༡',
    '😀',
    'QQ',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(piece, { maxLength: 60 }).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(text, (given) => {
      const found = extractText(given, goldNow);
      const wrong = found.filter(
        (one, place) =>
          one.start < (found[place - 1]?.end ?? 0) ||
          one.start >= one.end ||
          one.end > given.length ||
          one.value === '',
      );
      expect(wrong).toEqual([]);
    }),
  );
});

test('long hostile texts are read to their end, and what is found in them is sound', () => {
  for (const piece of hostilePieces) {
    const text = piece.repeat(Math.ceil(100_000 / piece.length));
    const found = extractText(text, goldNow);
    expect(found.every(({ start, end }) => start < end && end <= text.length)).toBe(true);
    expect(extractText(`${text}。转账500元到账`, goldNow).at(-1)).toMatchObject({ type: 'money', value: '50000' });
  }
});
