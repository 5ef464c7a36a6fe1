import { blockStatements } from './block-statements.ts';
import { findLabels } from './find-labels.ts';
import type { Item } from './item.ts';
import type { Range } from './source.ts';
import { namesAnybody, saysAnything, type Statement } from './statement.ts';
import { groupHeading, subjectHeading } from './subject-heading.ts';
import { joinValueLines } from './value-lines.ts';

/** An item with what its own paragraphs say. `end` is where its own text ends; later paragraphs are not part of it. */
export interface ReadItem {
  readonly item: Item;
  readonly parent: ReadItem | null;
  readonly children: ReadItem[];
  readonly statements: Statement[];
  end: number;
  /** Own statements that stand on lines of their own below the first: they may speak for the group. */
  readonly below: Statement[];
}

interface Own {
  readonly statements: readonly Statement[];
  readonly below: readonly Statement[];
  readonly end: number;
}

const rowStatement = (item: Item): Own => {
  const { row } = item;
  if (!row || !saysAnything(row.reading)) return { statements: [], below: [], end: item.start };
  const statement = { ...row.reading, range: row.task, ownLine: false, whole: false, explicit: true };
  return { statements: [statement], below: [], end: row.detail?.end ?? row.task.end };
};

const beginsWithLabel = (folded: string, block: Range): boolean => {
  const first = findLabels(folded, { start: block.start, end: Math.min(block.end, block.start + 30) })[0];
  return first?.start === block.start;
};

/** What the heading itself says of whose the item is; a list of duties asks it only where nothing else speaks. */
const headStatement = (folded: string, item: Item, said: readonly Statement[]): Statement | null => {
  const first = item.blocks[0];
  if (!first) return null;
  const group = item.children.length > 0 ? groupHeading(folded, first) : null;
  return group ?? (said.some(namesAnybody) ? null : subjectHeading(folded, first));
};

/** Once an item has named its units, only further lines of labels belong to it; a new paragraph closes the text. */
const ownStatements = (folded: string, item: Item): Own => {
  if (item.row) return rowStatement(item);
  const statements: Statement[] = [];
  const below: Statement[] = [];
  let end = item.start;
  for (const [index, block] of joinValueLines(folded, item.blocks).entries()) {
    const found: readonly Statement[] = blockStatements(folded, block);
    const complete = statements.some((one) => one.explicit && namesAnybody(one));
    const ownLine = found.some((one) => one.ownLine && one.explicit);
    if (complete && !ownLine && !beginsWithLabel(folded, block)) break;
    statements.push(...found);
    if (index > 0 && ownLine) below.push(...found);
    end = Math.max(end, block.end);
  }
  const head = headStatement(folded, item, statements);
  if (head) statements.unshift(head);
  return { statements, below, end };
};

/** Reads every item of the tree once. */
export const readItems = (folded: string, item: Item, parent: ReadItem | null = null): ReadItem => {
  const own = ownStatements(folded, item);
  const read: ReadItem = {
    item,
    parent,
    children: [],
    statements: [...own.statements],
    below: [...own.below],
    end: own.end,
  };
  for (const child of item.children) read.children.push(readItems(folded, child, read));
  return read;
};

/** The item and everything below it, in the order of the text. */
export const walkItems = function* (read: ReadItem): Generator<ReadItem> {
  yield read;
  for (const child of read.children) yield* walkItems(child);
};

export const namesUnits = (read: ReadItem): boolean => read.statements.some(namesAnybody);

/** Named by a label, a bracket or a table, not only in a sentence. */
export const namesExplicitly = (read: ReadItem): boolean =>
  read.statements.some((statement) => statement.explicit && namesAnybody(statement));

export const rangeOfItem = (read: ReadItem): Range => ({ start: read.item.start, end: read.end });
