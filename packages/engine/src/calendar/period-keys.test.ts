import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RepeatingCycle } from './cycle.ts';
import { holidayCalendar } from './holiday-calendar.ts';
import { previousPeriodKey, yearBeforeKey } from './period-keys.ts';
import { periodsOf } from './periods.ts';

const cycles: RepeatingCycle[] = [
  { kind: 'weekly', weekday: 1 },
  { kind: 'monthly', day: 1 },
  { kind: 'quarterly', monthOfQuarter: 1, day: 1 },
  { kind: 'half-yearly', monthOfHalf: 1, day: 1 },
  { kind: 'yearly', months: [6], day: 1 },
  { kind: 'yearly', months: [3, 6, 9], day: 1 },
];

describe('period keys', () => {
  test('the previous key is the key of the period that ended when this one began', () => {
    fc.assert(
      fc.property(fc.constantFrom(...cycles), fc.integer({ min: 2001, max: 2040 }), (cycle, year) => {
        const keys = periodsOf(cycle, `${year}-01-01`, `${year + 2}-01-01`, holidayCalendar([])).map(({ key }) => key);
        expect(keys.slice(1).map(previousPeriodKey)).toEqual(keys.slice(0, -1));
      }),
    );
  });

  test.each([
    ['2026-03', '2025-03'],
    ['2026-W12', '2025-W12'],
    ['2026-W53', null],
    ['2026-Q1', '2025-Q1'],
    ['2026-H2', '2025-H2'],
    ['2026', '2025'],
    ['2026-2of3', '2025-2of3'],
    ['once', null],
    ['2026-13', null],
  ])('a year before %s is %s', (key, before) => {
    expect(yearBeforeKey(key)).toBe(before);
  });

  test('a text that is no key has no previous one', () => {
    for (const key of ['continuous', '2026-00', '2026-W54', '2026-4of3', '2026-1', '']) {
      expect(previousPeriodKey(key)).toBeNull();
    }
  });
});
