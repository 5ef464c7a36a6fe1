import { CaseIndex } from '@lianfang/engine/linking/case-index';
import type { LinkCase } from '@lianfang/engine/linking/link-case';
import { printTable, quantile } from '../figures.ts';
import { describeMachine, residentNow, timed, whole } from '../funds/measure.ts';
import { heavyNoise, makeSeries, type Noise, usualNoise } from './make-series.ts';

/**
 * Linking cases into series: how right it is on made-up series with noise, and what it costs from ten thousand to a
 * million cases, beside pairing every case with every other. `node bench/linking/cases.ts [--quick]`; quick leaves the
 * million out.
 */
const isQuick = process.argv.includes('--quick');

const pairsOf = (size: number): number => (size * (size - 1)) / 2;

const pairsIn = (groups: Iterable<number>): number => {
  let pairs = 0;
  for (const size of groups) pairs += pairsOf(size);
  return pairs;
};

const counted = <K>(keys: Iterable<K>): Map<K, number> => {
  const counts = new Map<K, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
};

interface Right {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Pairs of cases in one series against pairs of one gang. */
const compare = (series: readonly (readonly string[])[], gangs: ReadonlyMap<string, number>): Right => {
  const truth = pairsIn(counted([...gangs.values()].filter((gang) => gang >= 0)).values());
  const found = pairsIn(series.map(({ length }) => length));
  const both = series.reduce((sum, ids) => {
    const known = ids.map((id) => gangs.get(id) ?? -1).filter((gang) => gang >= 0);
    return sum + pairsIn(counted(known).values());
  }, 0);
  const [precision, recall] = [both / found, both / truth];
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
};

const printRight = (): void => {
  const rows: string[][] = [];
  for (const [name, noise] of [
    ['usual', usualNoise],
    ['heavy', heavyNoise],
  ] as const satisfies [string, Noise][])
    for (const hasText of [true, false])
      for (const seed of [3, 17, 29]) {
        const index = new CaseIndex();
        const gangs = new Map<string, number>();
        for (const { made, gang } of makeSeries({ cases: 10_000, seed, hasText, noise, oneValue: 0 })) {
          index.put(made);
          gangs.set(made.id, gang);
        }
        const { precision, recall, f1 } = compare(index.series(), gangs);
        rows.push([
          `${name}, ${hasText ? 'with' : 'no'} texts, seed ${seed}`,
          precision.toFixed(4),
          recall.toFixed(4),
          f1.toFixed(4),
        ]);
      }
  printTable(['10,000 cases, noise', 'precision', 'recall', 'F1 (goal 0.95 for usual)'], rows);
};

/** Milliseconds of each of these steps. */
const each = (count: number, step: (at: number) => void): number[] =>
  Array.from({ length: count }, (_, at) => {
    const from = performance.now();
    step(at);
    return performance.now() - from;
  });

const added = 2000;

const measureSize = (cases: number, oneValue: number): string[] => {
  const index = new CaseIndex();
  const shape = { cases: cases + added, seed: 5, hasText: false, noise: { ...usualNoise, missing: 0.05 }, oneValue };
  const later: LinkCase[] = [];
  let identifiers = 0;
  let found = 0;
  const fill = timed(() => {
    for (const { made } of makeSeries(shape)) {
      if (index.size === cases) later.push(made);
      else {
        index.put(made);
        identifiers += made.identifiers.length;
      }
    }
  });
  const link = timed(() => {
    found = index.series().length;
  });
  const adding = each(later.length, (at) => {
    const one = later[at];
    if (one === undefined) return;
    index.put(one);
    index.linksOf(one.id);
  });
  const removing = each(later.length, (at) => void index.remove(later[at]?.id ?? ''));
  return [
    `${whole(cases)}${oneValue > 0 ? `, one value in ${whole(cases * oneValue)}` : ''}`,
    whole(identifiers),
    whole(found),
    fill.core.toFixed(1),
    link.core.toFixed(1),
    (((fill.core + link.core) * 1e6) / cases).toFixed(1),
    (fill.wall + link.wall).toFixed(1),
    quantile(adding, 0.5).toFixed(3),
    quantile(adding, 0.99).toFixed(3),
    quantile(removing, 0.99).toFixed(3),
    residentNow().peak.toFixed(2),
  ];
};

const printCosts = (): void => {
  const sizes: (readonly [number, number])[] = [
    [10_000, 0],
    [10_000, 0.1],
    [100_000, 0],
    [100_000, 0.1],
  ];
  if (!isQuick) sizes.push([1_000_000, 0.1]);
  measureSize(10_000, 0);
  const rows = sizes.map(([cases, oneValue]) => measureSize(cases, oneValue));
  printTable(
    [
      'cases',
      'identifiers',
      'series',
      'fill s (core)',
      'link s (core)',
      'µs a case',
      'both s (clock)',
      'add and ask p50 ms',
      'p99 ms',
      'remove p99 ms',
      'peak GB',
    ],
    rows,
  );
};

/** Every case against every other, by looking each identifier up in the other's. */
const pairAll = (cases: readonly LinkCase[]): number => {
  const sets = cases.map(({ identifiers }) => new Set(identifiers.map(({ type, value }) => `${type} ${value}`)));
  let pairs = 0;
  for (const [at, one] of sets.entries())
    for (let other = at + 1; other < sets.length; other += 1) {
      const against = sets[other];
      if (against !== undefined && !one.isDisjointFrom(against)) pairs += 1;
    }
  return pairs;
};

const printPeer = (): void => {
  const cases = [...makeSeries({ cases: 10_000, seed: 5, hasText: false, noise: usualNoise, oneValue: 0.1 })].map(
    ({ made }) => made,
  );
  const ours = timed(() => {
    const index = new CaseIndex();
    for (const one of cases) index.put(one);
    index.series();
  });
  let pairs = 0;
  const naive = timed(() => {
    pairs = pairAll(cases);
  });
  printTable(
    ['10,000 cases, one value in 1,000', 's (core)', 'pairs with anything shared'],
    [
      ['series with strengths and suppression', ours.core.toFixed(2), '–'],
      ['pairing all with all', naive.core.toFixed(2), whole(pairs)],
      ['times', (naive.core / ours.core).toFixed(1), '–'],
    ],
  );
};

console.log(describeMachine());
printRight();
printPeer();
printCosts();
