import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compare, fraction, whole, zero } from './rational.ts';
import { rank } from './rank.ts';

const entry = (unit: string, order: number, total: number | null) => ({
  unit,
  order,
  total: total === null ? null : whole(BigInt(total)),
});

describe('rank', () => {
  test('equal totals share a rank and the next one is skipped; within a rank the directory decides', () => {
    const rows = rank([
      entry('education', 4, 80),
      entry('police', 1, 95),
      entry('justice', 3, 90),
      entry('bank', 2, 90),
      entry('new-unit', 0, null),
    ]);
    expect(rows.map(({ unit, rank: place, sharedBy }) => [unit, place, sharedBy])).toEqual([
      ['police', 1, 1],
      ['bank', 2, 2],
      ['justice', 2, 2],
      ['education', 4, 1],
      ['new-unit', null, 1],
    ]);
  });

  test('totals that would differ as floating point numbers tie when they are equal', () => {
    const third = fraction(1n, 3n) ?? zero;
    const alsoThird = fraction(33n, 99n) ?? zero;
    const rows = rank([
      { unit: 'a', order: 1, total: third },
      { unit: 'b', order: 2, total: alsoThird },
    ]);
    expect(rows.map((row) => row.rank)).toEqual([1, 1]);
  });

  const entries = fc
    .uniqueArray(fc.tuple(fc.nat(40), fc.option(fc.integer({ min: -3, max: 3 }))), { selector: ([unit]) => unit })
    .map((rows) => rows.map(([unit, total]) => entry(`u${unit}`, unit % 5, total)));

  test('a rank is one more than the number of better units', () => {
    fc.assert(
      fc.property(entries, (given) => {
        const rows = rank(given);
        expect(rows.map(({ unit }) => unit).toSorted()).toEqual(given.map(({ unit }) => unit).toSorted());
        const better = (total: (typeof given)[number]['total']) =>
          total && given.filter((other) => other.total !== null && compare(other.total, total) > 0).length + 1;
        expect(rows.map((row) => row.rank)).toEqual(rows.map(({ total }) => better(total)));
      }),
    );
  });

  test('the order of the entries does not matter', () => {
    const shuffled = entries.chain((given) =>
      fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length })),
    );
    fc.assert(
      fc.property(shuffled, ([given, other]) => {
        expect(rank(other)).toEqual(rank(given));
      }),
    );
  });
});
