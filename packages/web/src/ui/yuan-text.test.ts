import { expect, test } from 'vitest';
import { yuanText } from './yuan-text.ts';

test('fen are shown to the last one, with thousands apart', () => {
  expect(yuanText(0)).toBe('0.00');
  expect(yuanText(5)).toBe('0.05');
  expect(yuanText(123_456_789)).toBe('1,234,567.89');
  expect(yuanText(Number.MAX_SAFE_INTEGER)).toBe('90,071,992,547,409.91');
});
