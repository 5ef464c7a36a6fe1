import { extractText } from '../extract-text.ts';
import { type FoundType, foundTypes } from '../found.ts';
import { readAnnotated } from './annotated.ts';

export interface TypeScore {
  readonly type: FoundType;
  readonly wanted: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** The moment that the annotated lines are counted from. */
export const goldNow = '2026-03-02T04:00:00.000Z';

const keyOf = ({ type, value, start, end }: { type: string; value: string; start: number; end: number }): string =>
  `${type} ${start}-${end} ${value}`;

/** What a line has and was not found, and what was found and is not there. */
export const faultsOf = (
  line: string,
): { readonly missed: string[]; readonly false: string[]; readonly hit: string[] } => {
  const { text, wanted } = readAnnotated(line);
  const right = new Set(wanted.map(keyOf));
  const found = extractText(text, goldNow).map(keyOf);
  return {
    hit: found.filter((one) => right.has(one)),
    false: found.filter((one) => !right.has(one)),
    missed: [...right].filter((one) => !found.includes(one)),
  };
};

/** Per type: a value counts only with its exact span, type and normalised value. */
export const scoreLines = (lines: readonly string[]): TypeScore[] => {
  const faults = lines.map(faultsOf);
  return foundTypes.map((type) => {
    const count = (of: 'hit' | 'false' | 'missed'): number =>
      faults.reduce((sum, one) => sum + one[of].filter((key) => key.startsWith(`${type} `)).length, 0);
    const [hit, wrong, missed] = [count('hit'), count('false'), count('missed')];
    const [precision, recall] = [hit / (hit + wrong || 1), hit / (hit + missed || 1)];
    return { type, wanted: hit + missed, precision, recall, f1: (2 * hit) / (2 * hit + wrong + missed || 1) };
  });
};
