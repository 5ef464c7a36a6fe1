import { readMarker } from '../marker.ts';
import type { Range } from '../source.ts';
import type { Column } from './columns.ts';
import type { LazyList } from './lazy-list.ts';
import { looksLikeWhen, looseCells } from './loose-cells.ts';
import type { RawRow } from './raw-rows.ts';

/** A piece of a table that has lost its rows; only one that `opens` a line can be the number of a row. */
export interface Token {
  readonly range: Range;
  readonly opens: boolean;
  readonly line: number;
}

export interface NumberedRows {
  readonly rows: readonly RawRow[];
  /** How many tokens belong to the table. */
  readonly used: number;
}

/** No row is longer, and none is looked for further. */
const MOST_TOKENS = 40;

const wordsAt = (folded: string, token: Token | undefined): string =>
  token ? folded.slice(token.range.start, token.range.end) : '';

const numberAt = (folded: string, token: Token | undefined): number | null => {
  const match = token?.opens === true ? /^(\d{1,3})[.、]?$/u.exec(wordsAt(folded, token)) : null;
  return match ? Number(match[1]) : null;
};

const isHeading = (folded: string, token: Token | undefined): boolean =>
  ['chinese', 'chinese-bracket'].includes(readMarker(wordsAt(folded, token))?.style ?? '');

/** Where the next row begins: at the place that the columns foretell, else at the next number. */
const nextRow = (folded: string, tokens: LazyList<Token>, index: number, width: number): number | null => {
  const value = numberAt(folded, tokens(index));
  if (value === null) return null;
  if (numberAt(folded, tokens(index + width)) === value + 1) return index + width;
  for (let at = index + 1; at <= index + MOST_TOKENS; at += 1) {
    if (numberAt(folded, tokens(at)) === value + 1) return at;
  }
  return null;
};

const tokensIn = (tokens: LazyList<Token>, from: number, to: number): Token[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, index) => tokens(from + index)).filter(
    (token) => token !== undefined,
  );

/** The last row has no number after it: it ends with its date, else where its columns do. */
const lastLength = (folded: string, tokens: readonly Token[], columns: readonly (Column | null)[]): number => {
  const width = columns.length;
  if (columns.at(-1)?.kind !== 'deadline') return Math.min(width, tokens.length);
  const date = tokens.findIndex((token, index) => index >= 2 && looksLikeWhen(wordsAt(folded, token)));
  return date < 0 ? Math.min(width, tokens.length) : date + 1;
};

/** One number over several duties: each but the last ends with its date. */
const duties = (folded: string, body: readonly Range[], columns: readonly (Column | null)[]): Range[][] => {
  const dated = columns.at(-1)?.kind === 'deadline';
  const parts: Range[][] = [[]];
  for (const [index, range] of body.entries()) {
    const part = parts.at(-1);
    part?.push(range);
    const ends = dated && part && part.length > 1 && looksLikeWhen(folded.slice(range.start, range.end));
    if (ends && index < body.length - 1) parts.push([]);
  }
  return parts;
};

const rowsOf = (
  folded: string,
  number: Range,
  body: readonly Range[],
  columns: readonly (Column | null)[],
): RawRow[] => {
  const others = columns.slice(1);
  if (body.length === others.length) return [{ cells: [number, ...body], spanning: null }];
  return duties(folded, body, columns).map((part) => {
    const { cells, guessed } = looseCells(folded, others, part);
    return { cells: [number, ...cells], spanning: null, ...(guessed ? { guessed } : {}) };
  });
};

/** Reads rows from tokens in a line; the numbers of the rows, counting on by one, say where each begins. */
export const numberedRows = (
  folded: string,
  tokens: LazyList<Token>,
  columns: readonly (Column | null)[],
): NumberedRows => {
  const rows: RawRow[] = [];
  let index = 0;
  for (;;) {
    const token = tokens(index);
    if (!token) break;
    if (isHeading(folded, token) && numberAt(folded, tokens(index + 1)) !== null) {
      rows.push({ cells: [], spanning: token.range });
      index += 1;
    }
    const number = tokens(index);
    if (!number || numberAt(folded, number) === null) break;
    const next = nextRow(folded, tokens, index, columns.length);
    const after =
      next ?? index + 1 + lastLength(folded, tokensIn(tokens, index + 1, index + MOST_TOKENS), columns.slice(1));
    const end = next !== null && isHeading(folded, tokens(next - 1)) && next - 1 > index ? next - 1 : after;
    const body = tokensIn(tokens, index + 1, end).map(({ range }) => range);
    if (body.length === 0) break;
    rows.push(...rowsOf(folded, number.range, body, columns));
    index = end;
  }
  return { rows, used: index };
};
