import { bracketStatements } from './bracket-statements.ts';
import { outerPairs } from './brackets.ts';
import { labelStatements } from './label-statements.ts';
import { readMarker, type MarkerStyle } from './marker.ts';
import type { Range } from './source.ts';

interface Candidate {
  readonly at: number;
  readonly style: MarkerStyle;
  readonly value: number;
}

/** Where a number may stand inside a paragraph: after a stop, a bracket or a blank. */
const AFTER_STOP =
  /(?<=[。;!?:)” ])(?:\d{1,2} ?[、.](?!\d)|\(\d{1,2}\)|[①-⑳]|[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\))/gu;
/** In a text that has lost its line breaks a bracketed number follows the heading before it directly. */
const ANYWHERE =
  /(?<![第条款项按照 ])(?:\([一二三四五六七八九十]{1,3}\)|(?<=\p{Script=Han})\d{1,2}[、.](?=\p{Script=Han}))/gu;

/** A bracket around more than a number holds no items of its own. */
const LONGEST_NUMBER = 6;
/** A line as long as this that counts 一、 二、 is a text without its line breaks. */
const FLAT = 200;

const candidatesOf = (folded: string, line: Range, pattern: RegExp): Candidate[] => {
  const found: Candidate[] = [];
  const brackets = outerPairs(folded, line).filter(({ start, end }) => end - start > LONGEST_NUMBER);
  let next = 0;
  for (const match of folded.slice(line.start, line.end).matchAll(pattern)) {
    const at = line.start + match.index;
    while ((brackets[next]?.end ?? Infinity) <= at) next += 1;
    if ((brackets[next]?.start ?? Infinity) <= at) continue;
    const marker = readMarker(folded.slice(at, at + 12));
    if (marker) found.push({ at, style: marker.style, value: marker.value });
  }
  return found;
};

const cutAt = (line: Range, places: readonly number[]): Range[] => {
  const starts = [line.start, ...places];
  return starts.map((start, index) => ({ start, end: starts[index + 1] ?? line.end }));
};

/** The numbers of one style that count on from `first` without a gap. */
const chainOf = (candidates: readonly Candidate[], style: MarkerStyle, first: number): Candidate[] => {
  const chain: Candidate[] = [];
  for (const candidate of candidates) {
    if (candidate.style === style && candidate.value === first + chain.length) chain.push(candidate);
  }
  return chain;
};

const speaks = (folded: string, range: Range): boolean =>
  labelStatements(folded, range).length > 0 || bracketStatements(folded, range, []).length > 0;

/** Several items in one paragraph, each with its own units; a mere list within an item stays together. */
const splitList = (folded: string, line: Range, candidates: readonly Candidate[]): Range[] => {
  const own = readMarker(folded.slice(line.start, line.start + 40));
  for (const style of ['arabic', 'arabic-bracket', 'circle', 'chinese-bracket'] as const) {
    const first = own?.style === style ? own.value + 1 : 1;
    const chain = chainOf(candidates, style, first);
    if (chain.length === 0 || (chain.length === 1 && own?.style !== style)) continue;
    const pieces = cutAt(
      line,
      chain.map(({ at }) => at),
    );
    if (pieces.filter((piece) => speaks(folded, piece)).length >= 2) return pieces;
  }
  return [line];
};

const splitFlat = (folded: string, line: Range): Range[] => {
  const all = [...candidatesOf(folded, line, AFTER_STOP), ...candidatesOf(folded, line, ANYWHERE)];
  const ordered = all.toSorted((one, other) => one.at - other.at);
  const last = new Map<MarkerStyle, number>();
  const places: number[] = [];
  for (const { at, style, value } of ordered) {
    if (at === places.at(-1) || at === line.start) continue;
    const before = last.get(style) ?? 0;
    if (value !== before + 1 && !(value === 1 && style !== 'chinese')) continue;
    last.set(style, value);
    places.push(at);
  }
  return places.length < 3 ? [line] : cutAt(line, places);
};

const split = (folded: string, line: Range): Range[] => {
  const words = folded.slice(line.start, line.end);
  if (words.includes('\t') || words.includes('|')) return [line];
  const candidates = candidatesOf(folded, line, AFTER_STOP);
  if (candidates.length === 0) return [line];
  const flat = words.length > FLAT && chainOf(candidates, 'chinese', 1).length >= 2;
  return flat ? splitFlat(folded, line) : splitList(folded, line, candidates);
};

/** Gives items that share a line a line of their own, where each has units or where the text has lost its breaks. */
export const splitInline = (folded: string, lines: readonly Range[]): Range[] =>
  lines.flatMap((line) => split(folded, line));
