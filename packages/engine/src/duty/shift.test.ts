import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shareOfTerm } from './share-of.ts';
import { gapsIn, onDutyAt, spanOfShift } from './shift.ts';

test('a night shift ends on the day after, a whole day at the same time', () => {
  expect(spanOfShift({ day: '2026-03-02', from: '20:00', until: '08:00' })).toEqual({
    start: '2026-03-02T12:00:00.000Z',
    end: '2026-03-03T00:00:00.000Z',
  });
  expect(spanOfShift({ day: '2026-12-31', from: '08:00', until: '08:00' }).end).toBe('2027-01-01T00:00:00.000Z');
  expect(() => spanOfShift({ day: '2026-02-30', from: '08:00', until: '20:00' })).toThrow(RangeError);
});

test('whoever ends at eight is not on duty at eight, whoever begins is', () => {
  const night = { ...spanOfShift({ day: '2026-03-02', from: '20:00', until: '08:00' }), name: '夜' };
  const day = { ...spanOfShift({ day: '2026-03-03', from: '08:00', until: '20:00' }), name: '日' };
  expect(onDutyAt([night, day], '2026-03-03T00:00:00.000Z').map(({ name }) => name)).toEqual(['日']);
  expect(onDutyAt([night, day], '2026-03-02T23:59:59.999Z').map(({ name }) => name)).toEqual(['夜']);
});

const hour = (n: number): string =>
  Temporal.Instant.from('2026-03-02T00:00:00Z').add({ hours: n }).toString({ smallestUnit: 'millisecond' });

test('at every moment either somebody is on duty or it lies in a gap, never both', () => {
  const shift = fc.tuple(fc.integer({ min: -10, max: 60 }), fc.integer({ min: 1, max: 24 })).map(([from, length]) => ({
    start: hour(from),
    end: hour(from + length),
  }));
  fc.assert(
    fc.property(fc.array(shift, { maxLength: 12 }), fc.integer({ min: 0, max: 47 }), (shifts, n) => {
      const gaps = gapsIn(shifts, { start: hour(0), end: hour(48) });
      const inGap = gaps.some(({ start, end }) => start <= hour(n) && hour(n) < end);
      expect(inGap).toBe(onDutyAt(shifts, hour(n)).length === 0);
    }),
  );
});

test('shares of a term never lie outside it, and a greater share is never earlier', () => {
  expect(shareOfTerm(hour(0), hour(1), 75)).toBe('2026-03-02T00:45:00.000Z');
  expect(() => shareOfTerm(hour(0), hour(1), 101)).toThrow(RangeError);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 100 }), (a, b) => {
      const [low, high] = [Math.min(a, b), Math.max(a, b)].map((one) => shareOfTerm(hour(0), hour(7), one));
      expect([
        low !== undefined && low > hour(0),
        high !== undefined && high <= hour(7),
        (low ?? '') <= (high ?? ''),
      ]).toEqual([true, true, true]);
    }),
  );
});
