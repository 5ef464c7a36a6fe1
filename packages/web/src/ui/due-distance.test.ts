import { expect, test } from 'vitest';
import { dueWords } from '../words/due.ts';
import { dueDistance } from './due-distance.ts';
import { speak } from './words.ts';

const zh = speak(dueWords, 'zh');
const en = speak(dueWords, 'en');

test('a last day is near, far or over, in either language', () => {
  expect(dueDistance(0, false, zh)).toBe('今天截止');
  expect(dueDistance(1, false, en)).toBe('Due tomorrow');
  expect(dueDistance(6, false, zh)).toBe('还有 6 天');
  expect(dueDistance(-1, true, en)).toBe('1 day overdue');
  expect(dueDistance(-12, true, en)).toBe('12 days overdue');
});

test('what ran out within today is never called due today', () => {
  expect(dueDistance(0, true, zh)).toBe('已逾期');
  expect(dueDistance(0, true, en)).toBe('Overdue');
});
