import { findPatterns } from '@lianfang/engine/funds/patterns/find-patterns';
import { Ledger } from '@lianfang/engine/funds/ledger/ledger';
import type { Background } from './background/make-background.ts';
import { inject, type Placing, type PublicPattern, type Telling } from './inject.ts';

/** How the transfers found compare with the members injected; families by their share found. */
export interface Accuracy {
  readonly background: string;
  readonly placing: Placing;
  readonly telling: Telling;
  readonly members: number;
  readonly found: number;
  readonly wrong: number;
  readonly seconds: number;
  readonly families: ReadonlyMap<string, readonly [found: number, members: number]>;
}

const countFamilies = (
  patterns: readonly PublicPattern[],
  patternOf: Int32Array,
  isFound: (place: number) => boolean,
): Map<string, [number, number]> => {
  const families = new Map<string, [number, number]>();
  for (const [place, number] of patternOf.entries()) {
    if (number < 0) continue;
    const family = patterns[number]?.pattern_family ?? '';
    const counts = families.get(family) ?? [0, 0];
    families.set(family, [counts[0] + (isFound(place) ? 1 : 0), counts[1] + 1]);
  }
  return families;
};

/** Injects the patterns, looks for them with the defaults, and counts transfers, each once. */
export const measureAccuracy = (
  background: Background,
  patterns: readonly PublicPattern[],
  how: { placing: Placing; telling: Telling; seed: number },
): Accuracy => {
  const { rows, patternOf } = inject(background, patterns, how);
  const ledger = new Ledger(rows);
  const start = performance.now();
  const found = new Set(findPatterns(ledger).flatMap(({ transferIds }) => transferIds));
  const seconds = (performance.now() - start) / 1000;
  const families = countFamilies(patterns, patternOf, (place) => found.has(String(place + 1)));
  const sum = [...families.values()].reduce((all, [right, of]) => [all[0] + right, all[1] + of] as const, [
    0, 0,
  ] as const);
  return {
    background: background.shape.name,
    placing: how.placing,
    telling: how.telling,
    members: sum[1],
    found: sum[0],
    wrong: found.size - sum[0],
    seconds,
    families,
  };
};

const share = (part: number, whole: number): string => (whole === 0 ? '–' : (part / whole).toFixed(2));

export const accuracyHead = (families: readonly string[]): string =>
  `| background | accounts | amounts | recall | precision | ${families.map((one) => one.toLowerCase()).join(' | ')} | seconds |\n` +
  `|${' --- |'.repeat(families.length + 6)}`;

export const accuracyLine = (one: Accuracy, families: readonly string[]): string =>
  `| ${one.background} | ${one.placing} | ${one.telling} | ${(one.found / one.members).toFixed(3)} | ` +
  `${(one.found / Math.max(1, one.found + one.wrong)).toFixed(3)} | ` +
  `${families.map((family) => share(...(one.families.get(family) ?? ([0, 0] as const)))).join(' | ')} | ${one.seconds.toFixed(1)} |`;
