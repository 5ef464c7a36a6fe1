import { Ledger } from '../ledger/ledger.ts';
import { Rows } from '../ledger/rows.ts';
import type { Channel } from '../transfer.ts';

/** A transfer as a source keeps it, with its place among all that were ever given and whether it stands. */
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
  /** No money moved by it: it was reversed, reverses another, or tells again what another tells. */
  readonly isVoid: boolean;
}

/**
 * A ledger of some of a source's transfers, in which each is called and stands as among all of them. What moves no money
 * is left out; the rest goes in under an id and without its bank, so that none is taken for another.
 */
export const partLedger = (part: Iterable<SourceRow>): Ledger => {
  const standing = [...part].filter(({ isVoid }) => !isVoid).toSorted((a, b) => a.ordinal - b.ordinal);
  const rows = new Rows(standing.length);
  for (const { reference, ordinal, isVoid: _isVoid, ...transfer } of standing)
    rows.add({ ...transfer, id: reference ?? String(ordinal + 1) });
  const ledger = new Ledger(rows);
  // A reversal that found no payment among all may seem to find one in this part.
  for (let row = 0; row < rows.count; row += 1) rows.setReversed(row, false);
  return ledger;
};
