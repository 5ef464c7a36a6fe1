import { findLabels } from './find-labels.ts';
import { isBlank, linesOf } from './lines.ts';
import { readMarker } from './marker.ts';
import { keepOnly, type Range, type Source } from './source.ts';
import { breaksName, endsInUnitList } from './wrapped-names.ts';

const STOPS = '。;:!?…》';
const NARROWEST = 16;

const isTabular = (words: string): boolean =>
  words.includes('\t') || words.includes('|') || /\S {2,200}\S/u.test(words);

/** A line that cannot go on the line before it: an item, a label, an attachment. */
const begins = (words: string): boolean =>
  readMarker(words) !== null ||
  words.startsWith('附件') ||
  findLabels(words, { start: 0, end: Math.min(words.length, 24) })[0]?.start === 0;

interface Pair {
  readonly words: string;
  readonly next: string;
  readonly start: number;
  readonly break: Range;
}

/** Neighbouring lines of running text, with the break between them. */
const neighbours = (folded: string, lines: readonly Range[]): Pair[] => {
  const pairs: Pair[] = [];
  for (const [index, line] of lines.entries()) {
    const following = lines[index + 1];
    if (!following || isBlank(line) || isBlank(following)) continue;
    const words = folded.slice(line.start, line.end);
    const next = folded.slice(following.start, following.end);
    if (isTabular(words) || isTabular(next) || begins(next)) continue;
    pairs.push({ words, next, start: line.start, break: { start: line.end, end: following.start } });
  }
  return pairs;
};

const isOpen = (words: string): boolean => words.lastIndexOf('(') > words.lastIndexOf(')');
const closesFirst = (words: string): boolean => {
  const close = words.indexOf(')');
  const open = words.indexOf('(');
  return close >= 0 && (open < 0 || close < open);
};

/** The break falls inside a list or a bracket, whatever the page was like. */
const isBroken = ({ words, next }: Pair): boolean =>
  '、('.includes(words.at(-1) ?? '') || '、,;。)'.includes(next.charAt(0)) || (isOpen(words) && closesFirst(next));

/**
 * The width at which the page broke its lines, or null where lines are paragraphs: most breaks without a stop come at
 * one length, and hardly any line is longer.
 */
const pageWidth = (pairs: readonly Pair[], lines: readonly Range[]): number | null => {
  const lengths = pairs.filter(({ words }) => !STOPS.includes(words.at(-1) ?? '')).map(({ words }) => words.length);
  const counts = new Map<number, number>();
  for (const length of lengths) {
    for (let near = length - 2; near <= length + 2; near += 1) counts.set(near, (counts.get(near) ?? 0) + 1);
  }
  const [width, count] = [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0] as const);
  if (width < NARROWEST || count < 5 || count * 2 < lengths.length) return null;
  const longer = lines.filter(({ start, end }) => end - start > width + 4).length;
  return longer * 20 <= lines.length ? width : null;
};

/** Joins the lines that a page has wrapped, so that a paragraph is one line again. */
export const unwrap = (source: Source): Source => {
  const lines = linesOf(source.folded);
  const pairs = neighbours(source.folded, lines);
  const width = pageWidth(pairs, lines);
  const isFull = ({ words }: Pair): boolean =>
    width !== null && words.length >= width * 0.85 && !STOPS.includes(words.at(-1) ?? '');
  const drop = new Set<number>();
  let list = -1;
  for (const pair of pairs) {
    const inList = list === pair.start || (pair.words.length >= NARROWEST && endsInUnitList(pair.words));
    if (!isBroken(pair) && !isFull(pair) && !(inList && breaksName(pair.words, pair.next))) continue;
    if (inList) list = pair.break.end;
    for (let index = pair.break.start; index < pair.break.end; index += 1) drop.add(index);
  }
  return drop.size === 0 ? source : keepOnly(source, (index) => !drop.has(index));
};
