import { sheetBounds } from './workbook.ts';

/** Signs that no sheet name may have. */
const forbidden = /[[\]:*?/\\\p{Cc}]/gu;

const fit = (name: string, ending: string): string =>
  [...name]
    .slice(0, sheetBounds.nameCharacters - ending.length)
    .join('')
    .slice(0, sheetBounds.nameCharacters - ending.length) + ending;

const clean = (name: string): string => {
  const allowed = name
    .replace(forbidden, ' ')
    .trim()
    .replace(/^'+|'+$/gu, '');
  return allowed === '' ? 'Sheet' : allowed;
};

/** The names made legal and different from one another (case does not tell sheets apart), in the same order. */
export const sheetNames = (wanted: readonly string[]): string[] => {
  const taken = new Set<string>();
  return wanted.map((name) => {
    let candidate = fit(clean(name), '');
    for (let number = 2; taken.has(candidate.toLowerCase()); number += 1) candidate = fit(clean(name), ` (${number})`);
    taken.add(candidate.toLowerCase());
    return candidate;
  });
};
