import type { Item } from '../item.ts';
import type { Ranking } from '../marker-rank.ts';
import type { Range } from '../source.ts';
import { readBarred } from './barred-rows.ts';
import { readHeader } from './header.ts';
import { rawRowsOf } from './raw-rows.ts';
import { draftOf } from './row-draft.ts';
import { readStacked } from './stacked-rows.ts';
import { tableItems } from './table-items.ts';

export interface Table {
  readonly items: readonly Item[];
  /** The first line after the table. */
  readonly next: number;
}

/** Reads the table of duties whose head stands at this line; null where no such table begins. */
export const readTable = (folded: string, lines: readonly Range[], index: number, rank: Ranking): Table | null => {
  const header = readHeader(folded, lines, index);
  const laid = header
    ? { columns: header.columns, ...rawRowsOf(folded, lines, header) }
    : (readBarred(folded, lines, index) ?? readStacked(folded, lines, index));
  if (!laid) return null;
  const drafts = laid.rows.map((row) => draftOf(folded, row, laid.columns));
  return { items: tableItems(folded, drafts, rank), next: laid.next };
};
