import { expect, test } from 'vitest';
import { correctedOf } from './found-correction.ts';

const now = '2026-03-02T04:00:00.000Z';
const span = { start: 3, end: 9, sure: false } as const;

test('a corrected value keeps its place in the text and is sure', () => {
  const amount = correctedOf({ kind: 'amount', fen: 100, ...span }, '3万5', now);
  expect(amount).toEqual({ kind: 'amount', fen: 3_500_000, start: 3, end: 9, sure: true });
  const time = correctedOf({ kind: 'time', at: '', ...span }, '2026-03-01 21:05', now);
  expect(time).toMatchObject({ at: '2026-03-01T21:05:00+08:00', sure: true });
  const account = correctedOf({ kind: 'account', text: '1', bank: null, ...span }, '6228 4800 0000 0000 001', now);
  expect(account).toMatchObject({ text: '6228480000000000001', bank: 'abc', sure: true });
  expect(correctedOf({ kind: 'name', text: '测', ...span }, ' 测试甲 ', now)).toMatchObject({ text: '测试甲' });
});

test('what is none of its kind is not taken', () => {
  expect(correctedOf({ kind: 'amount', fen: 100, ...span }, '很多', now)).toBeNull();
  expect(correctedOf({ kind: 'account', text: '1', bank: null, ...span }, '12', now)).toBeNull();
  expect(correctedOf({ kind: 'name', text: '测', ...span }, ' ', now)).toBeNull();
});
