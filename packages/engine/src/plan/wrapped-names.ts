import { findLabels } from './find-labels.ts';
import { isComplete, isWhole } from './units/unit-form.ts';

const UNITS: ReadonlySet<string> = new Set(['lead', 'responsible', 'supporting']);
const SEPARATOR = /[、,;:(]/u;
const LONGEST_NAME = 40;

const lastPiece = (words: string): string => words.slice(-LONGEST_NAME).split(SEPARATOR).at(-1) ?? '';
const firstPiece = (words: string): string => words.slice(0, LONGEST_NAME).split(/[、,;。)]/u)[0] ?? '';

/** Whether the line holds a list of units that runs to its end. */
export const endsInUnitList = (words: string): boolean =>
  UNITS.has(findLabels(words, { start: 0, end: words.length }).at(-1)?.kind ?? 'other');

/** 县水务局 / 县住建局: two names, each whole, on lines of their own and not in a list that runs over the lines. */
export const standApart = (words: string, next: string): boolean =>
  !/[、,;，；]/u.test(words) && isWhole(words) && isWhole(firstPiece(next));

/** 县住房和城乡 / 建设局: the name that the end of a line has broken is whole only with the beginning of the next. */
export const breaksName = (words: string, next: string): boolean => {
  const [left, right] = [lastPiece(words), firstPiece(next)];
  if (left.length < 2 || right === '' || !isWhole(left + right)) return false;
  return right.length === 1 || (!isComplete(left) && !/^[省市县区州旗镇乡各]/u.test(right));
};
