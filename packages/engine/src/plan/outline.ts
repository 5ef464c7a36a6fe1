import { decimalHeads, readDecimalHead } from './decimal-head.ts';
import { splitInline } from './inline-items.ts';
import { newItem, type Item } from './item.ts';
import { isBlank } from './lines.ts';
import { readMarker, type Marker } from './marker.ts';
import { rankingOf, type Ranking } from './marker-rank.ts';
import { newSequence, type Sequence } from './sequence.ts';
import type { Range } from './source.ts';
import { readTable } from './table/read-table.ts';
import { isBareHeading } from './zones.ts';

const ROOT_RANK = -1;
/** An unnumbered heading stands where 一、 would. */
const HEADING_RANK = 4;

interface Builder {
  readonly heads: ReadonlySet<string>;
  readonly rank: Ranking;
  readonly sequence: Sequence;
  readonly stack: Item[];
}

const top = (builder: Builder): Item => {
  const item = builder.stack.at(-1);
  if (!item) throw new Error('The outline has lost its root.');
  return item;
};

const place = (builder: Builder, item: Item): void => {
  while (top(builder).rank >= item.rank) builder.stack.pop();
  top(builder).children.push(item);
  builder.stack.push(item);
};

/** The number of the item that would stand beside the new one, if any. */
const siblingValue = (builder: Builder, marker: Marker, rank: number): number | null =>
  builder.stack.findLast((item) => item.rank === rank && item.style === marker.style)?.value ?? null;

const takeMarked = (builder: Builder, line: Range, marker: Marker): boolean => {
  const rank = builder.rank(marker);
  const accepted = builder.sequence.accept(marker, siblingValue(builder, marker, rank));
  if (!accepted) return false;
  const { style, value } = marker;
  while (top(builder).rank >= rank) builder.stack.pop();
  const label = style === 'bullet' ? `•${top(builder).children.length + 1}` : marker.label;
  const first = { start: line.start + marker.length, end: line.end };
  place(builder, newItem({ style, label, value, rank, start: line.start, jumps: accepted.jumps, blocks: [first] }));
  return true;
};

/** 【一、道路交通】: the heading without the brackets around the whole line. */
const unbracketed = (folded: string, line: Range): Range => {
  const inner = { start: line.start + 1, end: line.end - 1 };
  const words = folded.slice(line.start, line.end);
  if (words.length > 60 || !/^\([^()]{1,60}\)$/u.test(words)) return line;
  return readMarker(folded.slice(inner.start, inner.end))?.style === 'chinese' ? inner : line;
};

const takeLine = (builder: Builder, line: Range, words: string): void => {
  const marker = readMarker(words) ?? readDecimalHead(words, builder.heads);
  if (marker && takeMarked(builder, line, marker)) return;
  if (isBareHeading(words)) {
    place(builder, newItem({ style: 'heading', label: '', rank: HEADING_RANK, start: line.start, blocks: [line] }));
    return;
  }
  top(builder).blocks.push(line);
};

const markersOf = (folded: string, lines: readonly Range[]): Marker[] =>
  lines.flatMap((line) => readMarker(folded.slice(line.start, line.end)) ?? []);

/** Builds the tree of items of one part from its lines: numbered paragraphs, rows of tables, unnumbered headings. */
export const outlineOf = (folded: string, given: readonly Range[]): Item => {
  const lines = splitInline(folded, given).map((line) => unbracketed(folded, line));
  const root = newItem({ style: 'root', label: '', rank: ROOT_RANK, start: lines[0]?.start ?? 0 });
  const rank = rankingOf(markersOf(folded, lines));
  const heads = decimalHeads(folded, lines);
  const builder: Builder = { heads, rank, sequence: newSequence(), stack: [root] };
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (!line || isBlank(line)) continue;
    const table = readTable(folded, lines, index, rank);
    if (table) {
      for (const item of table.items) place(builder, item);
      index = table.next - 1;
    } else takeLine(builder, line, folded.slice(line.start, line.end));
  }
  return root;
};
