import { bracketStatements } from './bracket-statements.ts';
import { findLabels } from './find-labels.ts';
import { newItem, type Item } from './item.ts';
import { labelStatements } from './label-statements.ts';
import { subjectOf } from './sentence-statements.ts';
import type { Range } from './source.ts';
import { namesAnybody } from './statement.ts';
import { subjectHeading } from './subject-heading.ts';
import { joinValueLines } from './value-lines.ts';

/** Below every number: a paragraph is a measure only where nothing counts the measures. */
const RANK = 12;

interface Segment {
  readonly blocks: Range[];
  names: boolean;
}

const beginsWithLabel = (folded: string, block: Range): boolean => findLabels(folded, block)[0]?.start === block.start;

/** 县公安局负责…: a paragraph whose first clause says who does what. */
const beginsWithSubject = (folded: string, block: Range): boolean =>
  subjectHeading(folded, block) !== null || subjectOf(folded, block) !== null;

const namesUnits = (folded: string, block: Range): boolean => {
  const labelled = labelStatements(folded, block);
  const ranges = labelled.map(({ range }) => range);
  return [...labelled, ...bracketStatements(folded, block, ranges)].some(namesAnybody);
};

/** Paragraphs in runs, each of which ends with the units it names. */
const segmentsOf = (folded: string, blocks: readonly Range[]): Segment[] => {
  const segments: Segment[] = [];
  for (const block of blocks) {
    const last = segments.at(-1);
    const goesOn = last && (!last.names || beginsWithLabel(folded, block));
    const subject = beginsWithSubject(folded, block);
    const segment = goesOn && !subject ? last : { blocks: [], names: false };
    if (segment !== last) segments.push(segment);
    segment.blocks.push(block);
    segment.names ||= subject || namesUnits(folded, block);
  }
  return segments;
};

const itemOf = ({ blocks }: Segment, index: number): Item =>
  newItem({
    style: 'paragraph',
    label: `段${index + 1}`,
    value: index + 1,
    rank: RANK,
    start: blocks[0]?.start ?? 0,
    blocks,
  });

/**
 * Makes items of the paragraphs below a heading where two or more of them name their own units and none has a number.
 * The heading keeps its own line.
 */
export const itemizeParagraphs = (folded: string, item: Item): void => {
  for (const child of item.children) itemizeParagraphs(folded, child);
  if (item.row || item.children.length > 0) return;
  const kept = item.style === 'root' ? 0 : 1;
  const head = item.blocks[0];
  if (kept === 1 && (!head || namesUnits(folded, head))) return;
  const segments = segmentsOf(folded, joinValueLines(folded, item.blocks.slice(kept))).filter(({ names }) => names);
  if (segments.length < 2) return;
  item.blocks.splice(kept);
  item.children.push(...segments.map(itemOf));
};
