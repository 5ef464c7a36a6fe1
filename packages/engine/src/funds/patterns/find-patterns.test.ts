import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ledgerOf } from '../ledger/ledger.ts';
import type { Transfer } from '../transfer.ts';
import { findPatterns, findPatternsAndCuts } from './find-patterns.ts';
import { lifeStart, ordinaryLife } from './ordinary-life.ts';
import { defaultPatternOptions } from './pattern-options.ts';

const hour = 3_600_000;
const life = ordinaryLife(7);

type Planted = readonly [from: string, to: string, yuan: number, hours: number];

/** Transfers at hours after noon of the twentieth day, with ids X0, X1 … */
const plant = (steps: readonly Planted[]): Transfer[] =>
  steps.map(([from, to, yuan, hours], place) => ({
    id: `X${place}`,
    from,
    to,
    amount: Math.round(yuan * 100),
    at: lifeStart + (20 * 24 + 12 + hours) * hour,
  }));

const sorted = (ids: readonly string[]): string[] => ids.toSorted();
const idsOf = (steps: readonly Planted[]): string[] => sorted(steps.map((_, place) => `X${place}`));
const found = (transfers: readonly Transfer[]) =>
  findPatterns(ledgerOf(transfers)).map(({ kind, transferIds }) => ({ kind, ids: sorted(transferIds) }));

const many = (count: number): number[] => Array.from({ length: count }, (_, i) => i);
const shapes: Readonly<Record<string, readonly Planted[]>> = {
  'fan-in': many(9).map((i): Planted => [`a${i}`, 'm', 8000 + 613 * i, 9 * i]),
  'fan-out': many(9).map((i): Planted => ['m', `a${i}`, 8000 + 613 * i, 9 * i]),
  'gather-scatter': [
    ...many(6).map((i): Planted => [`a${i}`, 'm', 9000 + 613 * i, 7 * i]),
    ...many(5).map((i): Planted => ['m', `b${i}`, 11_000 + 421 * i, 50 + 7 * i]),
  ],
  'scatter-gather': many(5).flatMap((i): Planted[] => [
    ['m', `a${i}`, 9000 + 613 * i, 5 * i],
    [`a${i}`, 'n', 8900 + 610 * i, 30 + 5 * i],
  ]),
  cycle: many(5).map((i): Planted => [`a${i}`, `a${(i + 1) % 5}`, 30_000 - 300 * i, 11 * i]),
  chain: many(5).map((i): Planted => [`a${i}`, `a${i + 1}`, 30_000 - 300 * i, 11 * i]),
  stack: many(3).flatMap((i): Planted[] => [
    [`a${i}`, `b${i}`, 20_000 + 731 * i, 5 * i],
    [`a${i}`, `b${(i + 1) % 3}`, 19_000 + 377 * i, 6 * i],
    [`b${i}`, `c${i}`, 19_500 + 731 * i, 40 + 5 * i],
    [`b${i}`, `c${(i + 1) % 3}`, 18_500 + 377 * i, 41 + 6 * i],
  ]),
  bipartite: many(3).flatMap((i): Planted[] => [
    [`a${i}`, `b${i}`, 20_000 + 731 * i, 5 * i],
    [`a${i}`, `b${(i + 1) % 3}`, 19_000 + 377 * i, 6 * i],
  ]),
};

describe('a planted shape is found with its exact transfers', () => {
  test.each(Object.entries(shapes))('%s among accounts of its own', (kind, steps) => {
    expect(found([...life, ...plant(steps)])).toContainEqual({ kind, ids: idsOf(steps) });
  });

  const existing = Object.entries(shapes).filter(([kind]) => !['bipartite', 'stack'].includes(kind));
  test.each(existing)('%s among people who have a life of their own', (kind, steps) => {
    const people = new Map<string, string>();
    const asPerson = (name: string): string => {
      const person = people.get(name) ?? `P${(people.size * 43 + 10) % 400}`;
      people.set(name, person);
      return person;
    };
    const taken = steps.map(([from, to, yuan, hours]): Planted => [asPerson(from), asPerson(to), yuan, hours]);
    expect(found([...life, ...plant(taken)])).toContainEqual({ kind, ids: idsOf(steps) });
  });
});

describe('a way of acting is found', () => {
  const ways: Readonly<Record<string, readonly Planted[]>> = {
    'quick-in-quick-out': [
      ['a', 'm', 50_000, 1],
      ['m', 'b', 30_000, 1.2],
      ['m', 'c', 19_800, 1.4],
    ],
    'test-then-drain': [
      ['m', 'b', 1, 1],
      ['m', 'b', 48_000, 1.5],
    ],
    'night-burst': many(6).map((i): Planted => ['m', `b${i}`, 3000 + 411 * i, 13.2 + i / 3]),
    structuring: many(5).map((i): Planted => ['m', 'b', 48_700 + 211 * i, 3 + 7 * i]),
  };
  test.each(Object.entries(ways))('%s', (kind, steps) => {
    const way = found([...life, ...plant(steps)]).find((one) => one.kind === kind);
    expect(way?.ids).toEqual(idsOf(steps));
  });
});

describe('what is ordinary', () => {
  test('nothing is found in ordinary life: shops with many payers, payrolls, friends', () => {
    for (const seed of [1, 2, 3]) expect(found(ordinaryLife(seed))).toEqual([]);
  });

  test('a family of new accounts that pays itself over weeks is no scheme', () => {
    const family = many(12).map((i): Planted => [`a${i % 3}`, `a${(i + 1) % 3}`, 300 + i, 24 * 3 * i]);
    expect(found([...life, ...plant(family)])).toEqual([]);
  });

  test('a class whose parents pay one fee is no fan-in', () => {
    const fees = many(30).map((i): Planted => [`P${i * 11}`, 'P5', 260, 2 * i]);
    expect(found([...life, ...plant(fees)])).toEqual([]);
  });

  test('a firm that pays its wages once, all together, is no fan-out', () => {
    const wages = many(15).map((i): Planted => ['P399', `P${i * 13}`, 5200 + 100 * i, i / 60]);
    expect(found([...life, ...plant(wages)])).toEqual([]);
  });
});

describe('any ledger', () => {
  const transfers = fc.array(
    fc.record({
      from: fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F', 'G'),
      to: fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F', 'G', ''),
      amount: fc.integer({ min: 1, max: 9_000_000 }),
      at: fc.integer({ min: 0, max: 40 }).map((quarters) => lifeStart + (quarters * hour) / 4),
    }),
    { maxLength: 60 },
  );

  test('the order in which transfers come changes nothing', () => {
    const withIds = transfers.map((all) => all.map((one, place) => ({ ...one, id: `T${100 + place}` })));
    fc.assert(
      fc.property(withIds, (all) => {
        const eager = { leastLogOdds: -20 };
        expect(findPatterns(ledgerOf(all.toReversed()), eager)).toEqual(findPatterns(ledgerOf(all), eager));
      }),
    );
  });

  test('the order changes nothing where much is found', () => {
    const all = [
      ...life,
      ...Object.values(shapes)
        .flatMap((steps, n) => plant(steps.map(([a, b, ...rest]) => [`${n}${a}`, `${n}${b}`, ...rest])))
        .map((one, n) => ({ ...one, id: `X${n}` })),
    ];
    const patterns = findPatterns(ledgerOf(all));
    expect(patterns.length).toBeGreaterThanOrEqual(8);
    expect(findPatterns(ledgerOf(all.toReversed()))).toEqual(patterns);
  });

  test('every pattern names known transfers once, and its sentence tells how many', () => {
    const all = [...life, ...plant(shapes['gather-scatter'] ?? [])];
    const ids = new Set(all.map(({ id }) => id));
    for (const { transferIds, sentence, evidence } of findPatterns(ledgerOf(all))) {
      expect(new Set(transferIds).size).toBe(transferIds.length);
      expect(transferIds.every((id) => ids.has(id))).toBe(true);
      expect(sentence).toContain(`${evidence.transfers} 笔`);
    }
  });

  test('an empty ledger has no patterns', () => expect(findPatterns(ledgerOf([]))).toEqual([]));

  test('a limit that cut the search short is told', () => {
    const wide = many(40).map((i): Planted => [`a${i}`, 'm', 9000 + 613 * i, i / 10]);
    const all = [...life, ...plant([...wide, ['m', 'z', 40_000, 30]])];
    expect(findPatternsAndCuts(ledgerOf(all)).cuts).toHaveProperty('triedSources');
    expect(findPatternsAndCuts(ledgerOf(life)).cuts).toEqual({});
  });

  test('an option that makes no sense is refused', () => {
    expect(() => findPatterns(ledgerOf([]), { windowMs: 0 })).toThrow(RangeError);
    expect(defaultPatternOptions.leastFan).toBe(3);
  });
});
