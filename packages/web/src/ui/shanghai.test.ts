import { expect, test } from 'vitest';
import { untilText } from './shanghai.ts';

test('a term that ends with a day is said by that day, not by the midnight after it', () => {
  expect(untilText('2026-11-30T16:00:00.000Z')).toBe('2026-11-30');
  expect(untilText('2026-12-31T16:00:00.000Z')).toBe('2026-12-31');
  expect(untilText('2026-11-27T08:30:00.000Z')).toBe('2026-11-27 16:30');
});
