import { join } from 'node:path';
import { makeBackground } from './background/make-background.ts';
import { shapes } from './background/shapes.ts';
import { placings, type PublicPattern, readPublicPatterns, tellings } from './inject.ts';
import { accuracyHead, accuracyLine, measureAccuracy } from './pattern-accuracy.ts';

/**
 * How well patterns are found: the public AMLworld patterns among a million ordinary transfers of four kinds of county,
 * their accounts new, taken from the background's people, or half and half. Each half of the patterns by itself: the
 * first was looked at while the detectors were made, the second was not, and has other backgrounds.
 * `node bench/funds/patterns.ts [file of patterns] [transfers]`.
 */
const file = process.argv[2] ?? join(import.meta.dirname, '../../../shared/data/amlworld_patterns.public.json');
const count = Number(process.argv[3] ?? 1_000_000);

const all = readPublicPatterns(file);
const families = [...new Set(all.map(({ pattern_family }) => pattern_family))].toSorted();

const measureHalf = (name: string, patterns: readonly PublicPattern[], seed: number): void => {
  console.log(`\n${name}: ${patterns.length} patterns\n\n${accuracyHead(families)}`);
  const totals = new Map<string, [found: number, members: number, wrong: number]>();
  for (const shape of shapes) {
    const background = makeBackground(shape, count, seed);
    for (const placing of placings)
      for (const telling of tellings) {
        const one = measureAccuracy(background, patterns, { placing, telling, seed: seed + 2 });
        console.log(accuracyLine(one, families));
        const sum = totals.get(placing) ?? [0, 0, 0];
        totals.set(placing, [sum[0] + one.found, sum[1] + one.members, sum[2] + one.wrong]);
      }
  }
  for (const [placing, [found, members, wrong]] of totals)
    console.log(
      `\n${name}, accounts ${placing}: recall ${(found / members).toFixed(3)}, precision ${(found / (found + wrong)).toFixed(3)}`,
    );
};

measureHalf(
  'looked at',
  all.filter((_, place) => place % 2 === 0),
  1,
);
measureHalf(
  'held out',
  all.filter((_, place) => place % 2 === 1),
  2,
);
measureHalf('all', all, 3);
