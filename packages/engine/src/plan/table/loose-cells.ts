import type { Range } from '../source.ts';
import { namesInPiece, piecesOf } from '../units/split-names.ts';
import { canBeName, isComplete } from '../units/unit-form.ts';
import { isWholeDeadline, readDeadline } from '../when.ts';
import type { Column, ColumnKind } from './columns.ts';

/** The cells of a row; `guessed` is what stands between two unit columns without showing where one ends. */
export interface LooseCells {
  readonly cells: readonly Range[];
  readonly guessed: Range | null;
}

const LONGEST_WHEN = 24;
const WHEN: ReadonlySet<ColumnKind> = new Set(['deadline', 'cycle']);
const NAMES: ReadonlySet<ColumnKind> = new Set(['lead', 'responsible', 'supporting', 'person']);

const wordsAt = (folded: string, { start, end }: Range): string => folded.slice(start, end);

/** 12月底前, 5月底前动工, 长期: words that can stand under a deadline and are no sentence. */
export const looksLikeWhen = (words: string): boolean =>
  words.length <= LONGEST_WHEN &&
  !words.includes('。') &&
  (isWholeDeadline(words) || readDeadline(words).kind !== 'other');

/** Whether the words are nothing but names of units. */
export const isNameList = (folded: string, range: Range): boolean => {
  const names = piecesOf(folded, range, '、,;/。').flatMap((piece) => namesInPiece(folded, piece));
  const words = names.map((name) => wordsAt(folded, name).replace(/^等/u, ''));
  return words.length > 0 && words.every((name) => canBeName(name) && isComplete(name));
};

const span = (tokens: readonly Range[]): Range | null => {
  const [first, last] = [tokens[0], tokens.at(-1)];
  return first && last ? { start: first.start, end: last.end } : null;
};

/** Where the second of two unit columns begins: where single names turn into a list or a list into single names. */
const turnOf = (folded: string, names: readonly Range[]): number => {
  const isList = (token: Range): boolean => /[、,;]/u.test(wordsAt(folded, token));
  const turn = names.findIndex((token, index) => index > 0 && isList(token) !== isList(names[0] ?? token));
  return turn < 0 ? 1 : turn;
};

/** Gives the names to the unit columns: one each, what is too many to the last, or parted where their writing turns. */
const shareNames = (folded: string, names: readonly Range[], count: number): (Range | null)[] => {
  if (count === 0) return [];
  if (names.length <= count) return Array.from({ length: count }, (_, index) => names[index] ?? null);
  const first = count === 2 ? turnOf(folded, names) : 1;
  const single = names.slice(first, first + count - 2).map((token): Range | null => token);
  const heads = count === 1 ? [] : [span(names.slice(0, first)), ...single];
  return [...heads, span(names.slice(count === 1 ? 0 : first + count - 2))];
};

const shareSubjects = (subjects: readonly Range[], count: number): (Range | null)[] =>
  Array.from({ length: count }, (_, index) =>
    index === count - 1 ? span(subjects.slice(index)) : (subjects[index] ?? null),
  );

/** How many tokens at the end are names; at least one is left as what is to be done. */
const namesFrom = (folded: string, tokens: readonly Range[]): number => {
  let from = tokens.length;
  for (let index = tokens.length - 1; index >= 1; index -= 1) {
    const token = tokens[index];
    if (!token || !isNameList(folded, token)) break;
    from = index;
  }
  return from;
};

/**
 * Puts what stands in a row under its columns where more or fewer pieces than columns came through the copy: a date at
 * the end, names before it, the duty before them.
 */
export const looseCells = (
  folded: string,
  columns: readonly (Column | null)[],
  tokens: readonly Range[],
): LooseCells => {
  const kinds = columns.map((column) => column?.kind ?? 'ignored');
  const unitKinds = kinds.filter((kind) => NAMES.has(kind)).length;
  const last = tokens.at(-1);
  const dated = last && WHEN.has(kinds.at(-1) ?? 'ignored') && looksLikeWhen(wordsAt(folded, last)) ? last : null;
  const rest = dated ? tokens.slice(0, -1) : tokens;
  const from = namesFrom(folded, rest);
  const names = shareNames(folded, rest.slice(from), unitKinds);
  const subjects = shareSubjects(
    rest.slice(0, from),
    kinds.filter((kind) => !NAMES.has(kind) && !WHEN.has(kind) && kind !== 'ignored').length,
  );
  const nothing = { start: tokens[0]?.start ?? 0, end: tokens[0]?.start ?? 0 };
  const cells = kinds.map((kind, index) => {
    if (NAMES.has(kind)) return names.shift() ?? nothing;
    if (WHEN.has(kind)) return (index === kinds.length - 1 ? dated : null) ?? nothing;
    return (kind === 'ignored' ? null : subjects.shift()) ?? nothing;
  });
  const unsure = unitKinds > 1 && rest.length - from !== unitKinds;
  return { cells, guessed: unsure ? span(rest.slice(from)) : null };
};
