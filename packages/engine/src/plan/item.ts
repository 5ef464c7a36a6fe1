import type { MarkerStyle } from './marker.ts';
import type { Range } from './source.ts';
import type { Reading } from './statement.ts';

/** A row of a table read as an item: its cells in their roles. */
export interface Row {
  readonly task: Range;
  readonly detail: Range | null;
  readonly reading: Reading;
}

export type ItemStyle = MarkerStyle | 'root' | 'row' | 'heading' | 'paragraph';

/**
 * A numbered item, a row or an unnumbered heading, with what hangs below it. `blocks` are its own paragraphs in order,
 * the first one standing on the line of the number; a block is one line of the text.
 */
export interface Item {
  readonly style: ItemStyle;
  readonly label: string;
  readonly value: number;
  readonly rank: number;
  readonly start: number;
  readonly jumps: boolean;
  readonly blocks: Range[];
  readonly children: Item[];
  readonly row: Row | null;
}

export const newItem = (given: Partial<Item> & Pick<Item, 'style' | 'label' | 'rank' | 'start'>): Item => ({
  value: 0,
  jumps: false,
  blocks: [],
  children: [],
  row: null,
  ...given,
});

/** Where the item with everything below it ends. */
export const endOf = (item: Item): number => {
  let end = item.blocks.at(-1)?.end ?? item.start;
  for (const child of item.children) end = Math.max(end, endOf(child));
  return item.row ? Math.max(end, item.row.task.end, item.row.detail?.end ?? 0) : end;
};
