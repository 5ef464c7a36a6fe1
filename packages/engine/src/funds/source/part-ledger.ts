import { Ledger } from '../ledger/ledger.ts';
import { Rows } from '../ledger/rows.ts';
import type { Channel } from '../transfer.ts';

/** A transfer as a source keeps it: told once, with its place among all that were ever given and what its reversal made of it. */
export interface SourceRow {
  readonly ordinal: number;
  readonly from: string;
  readonly to: string;
  /** Fen. */
  readonly amount: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly channel: Channel;
  readonly reference: string | null;
  /** No money moved by it: it was reversed, or reverses another. */
  readonly isVoid: boolean;
}

/**
 * A ledger of some of a source's transfers, in which each is called and stands as among all of them. The source has
 * left out what was told twice, so each transfer goes in under an id and without its bank, and none is taken for another.
 */
export const partLedger = (part: Iterable<SourceRow>): Ledger => {
  const given = [...part].toSorted((a, b) => a.ordinal - b.ordinal);
  const rows = new Rows(given.length);
  for (const { reference, ordinal, isVoid: _isVoid, ...transfer } of given)
    rows.add({ ...transfer, id: reference ?? String(ordinal + 1) });
  const ledger = new Ledger(rows);
  // Whether a reversal found its payment may rest on transfers that are not in this part.
  for (let row = 0; row < rows.count; row += 1) rows.setVoid(row, given[rows.ordinalOf(row)]?.isVoid ?? false);
  return ledger;
};
