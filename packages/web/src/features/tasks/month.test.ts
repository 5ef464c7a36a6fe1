import { expect, test } from 'vitest';
import { gridOf, lastDayOfMonth, monthPlus } from './month.ts';

test('months go over the turn of the year in both directions', () => {
  expect(monthPlus('2026-12', 1)).toBe('2027-01');
  expect(monthPlus('2026-01', -1)).toBe('2025-12');
});

test('February of a leap year has 29 days', () => {
  expect(lastDayOfMonth('2028-02')).toBe('2028-02-29');
  expect(lastDayOfMonth('2026-02')).toBe('2026-02-28');
});

test('a week starts on Monday: March 2026 begins on a Sunday', () => {
  const weeks = gridOf('2026-03');
  expect(weeks[0]).toEqual([null, null, null, null, null, null, '2026-03-01']);
  expect(weeks.flat().filter((day) => day !== null)).toHaveLength(31);
});
