/** Rows of one account in order: `array[start..end)`, or the rows start..end themselves where there is no array. */
export interface RowList {
  readonly array: Uint32Array | null;
  readonly start: number;
  readonly end: number;
}

/** The row at a place of the list, `start` ≤ place < `end`. */
export const rowAt = (list: RowList, place: number): number => (list.array === null ? place : (list.array[place] ?? 0));

/** The first place whose row does not come before, by `isBefore`; `end` where all do. */
export const firstPlace = (list: RowList, isBefore: (row: number) => boolean): number => {
  let low = list.start;
  let high = list.end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBefore(rowAt(list, middle))) low = middle + 1;
    else high = middle;
  }
  return low;
};
