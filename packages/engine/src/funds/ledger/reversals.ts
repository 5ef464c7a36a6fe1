import type { Rows } from './rows.ts';

/** A reversal takes back a transfer made at most this long before it: a failed payment comes back within days. */
const reachBack = 7 * 86_400_000;

/**
 * Pairs each reversal (冲正) with the latest earlier transfer of the same amount in the other direction, and voids both:
 * the money never moved. `between` are the rows of two accounts in both directions. A reversal that reverses nothing
 * that is known moves money like any transfer. Gives the rows whose standing changed.
 */
export const voidReversed = (rows: Rows, between: readonly number[]): number[] => {
  const inOrder = between.toSorted((a, b) => rows.compare(a, b));
  const voided = new Set<number>();
  for (const [place, row] of inOrder.entries()) {
    if (rows.channelOf(row) !== 'reversal') continue;
    const reversed = inOrder
      .slice(0, place)
      .findLast(
        (other) =>
          rows.from.array[other] === rows.to.array[row] &&
          rows.amount.get(other) === rows.amount.get(row) &&
          rows.channelOf(other) !== 'reversal' &&
          rows.at.get(row) - rows.at.get(other) <= reachBack &&
          !voided.has(other),
      );
    if (reversed !== undefined) voided.add(row).add(reversed);
  }
  const changed = between.filter((row) => rows.isReversed(row) !== voided.has(row));
  for (const row of changed) rows.setReversed(row, voided.has(row));
  return changed;
};
