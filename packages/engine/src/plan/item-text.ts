import { endOf } from './item.ts';
import type { ReadItem } from './read-items.ts';
import { trimRange, type Range } from './source.ts';
import { namesAnybody, type Statement } from './statement.ts';

const BLANKS = ' \t\n';
const STOPS = `${BLANKS}。;,、:.`;
const LONGEST_HEADING = 60;
const LONGEST_LEAD_IN = 40;

/** The words of the item without its number and without the statements that close it. */
export const textRange = (folded: string, read: ReadItem, whole: boolean): Range => {
  const { item } = read;
  if (item.row) return item.row.task;
  const start = item.blocks[0]?.start ?? item.start;
  const end = Math.max(start, whole ? endOf(item) : read.end);
  let range = trimRange(folded, { start, end }, BLANKS);
  for (const statement of read.statements.toReversed()) {
    if (!statement.explicit || statement.range.end < trimRange(folded, range, STOPS).end) break;
    if (statement.range.start <= range.start) break;
    range = trimRange(folded, { start: range.start, end: Math.min(range.end, statement.range.start) }, BLANKS);
  }
  return range;
};

const firstStop = (words: string): number => {
  const stop = words.search(/[。:\n!?]/u);
  return stop < 0 ? words.length : stop;
};

const beforeStatements = (range: Range, statements: readonly Statement[]): Range => {
  const starts = statements.filter(namesAnybody).map((statement) => statement.range.start);
  const first = Math.min(...starts.filter((start) => start >= range.start), range.end);
  return { start: range.start, end: first };
};

/** The heading of a section: its first sentence, without stops and without units in brackets. */
export const headingRange = (folded: string, read: ReadItem): Range => {
  const block = read.item.blocks[0] ?? { start: read.item.start, end: read.item.start };
  const own = read.item.row ? block : beforeStatements(block, read.statements);
  const line = trimRange(folded, own, BLANKS);
  const stop = firstStop(folded.slice(line.start, line.end));
  const heading = trimRange(folded, { start: line.start, end: line.start + stop }, STOPS);
  return heading.end > heading.start ? heading : trimRange(folded, block, STOPS);
};

/** 拓展两个市场。…: a short first sentence that names the measure, or null. */
export const leadInRange = (folded: string, text: Range): Range | null => {
  const words = folded.slice(text.start, Math.min(text.end, text.start + LONGEST_HEADING));
  const stop = firstStop(words);
  if (stop === 0 || stop > LONGEST_LEAD_IN || text.start + stop >= text.end - 1) return null;
  return { start: text.start, end: text.start + stop };
};
