import { findLabels } from './find-labels.ts';
import { trimRange, type Range } from './source.ts';
import { namesInPiece, piecesOf } from './units/split-names.ts';
import { canBeName, isComplete } from './units/unit-form.ts';

const LONGEST_LIST = 400;

const isNameList = (folded: string, line: Range): boolean => {
  if (line.end - line.start > LONGEST_LIST) return false;
  const names = piecesOf(folded, line).flatMap((piece) => namesInPiece(folded, piece));
  const words = names.map(({ start, end }) => folded.slice(start, end));
  return words.length > 0 && words.every((name) => canBeName(name) && isComplete(name));
};

/** Whether the block ends in a label that waits for its value, or in a list that goes on: 责任单位: · 责任单位:甲局、 */
const awaitsValue = (folded: string, block: Range): boolean => {
  const last = findLabels(folded, block).at(-1);
  if (!last || last.kind === 'other' || last.kind === 'deadline' || last.kind === 'cycle') return false;
  const value = trimRange(folded, { start: last.end, end: block.end });
  return value.end <= last.end || '、,'.includes(folded.charAt(value.end - 1));
};

/** Joins the lines of names that stand under a label to the label's own line. */
export const joinValueLines = (folded: string, blocks: readonly Range[]): Range[] => {
  const joined: Range[] = [];
  let open = false;
  for (const block of blocks) {
    const before = joined.at(-1);
    if (open && before && isNameList(folded, block) && findLabels(folded, block).length === 0) {
      joined[joined.length - 1] = { start: before.start, end: block.end };
      continue;
    }
    joined.push(block);
    open = awaitsValue(folded, block);
  }
  return joined;
};
