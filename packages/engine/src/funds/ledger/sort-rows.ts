import type { Rows } from './rows.ts';

const insertionLimit = 24;

/** The moments of one account's rows while they are put in order. */
class Moments {
  at = new Float64Array(1024);

  read(order: Uint32Array, start: number, end: number, rows: Rows): Float64Array {
    if (this.at.length < end - start) this.at = new Float64Array((end - start) * 2);
    const { array, scale } = rows.at;
    for (let i = start; i < end; i += 1) this.at[i - start] = (array[order[i] ?? 0] ?? 0) * scale;
    return this.at;
  }
}

const insertionSort = (order: Uint32Array, start: number, at: Float64Array, length: number): void => {
  for (let i = 1; i < length; i += 1) {
    const moment = at[i] ?? 0;
    if ((at[i - 1] ?? 0) <= moment) continue;
    const row = order[start + i] ?? 0;
    let place = i;
    while (place > 0 && (at[place - 1] ?? 0) > moment) {
      at[place] = at[place - 1] ?? 0;
      order[start + place] = order[start + place - 1] ?? 0;
      place -= 1;
    }
    at[place] = moment;
    order[start + place] = row;
  }
};

const isSorted = (at: Float64Array, length: number): boolean => {
  for (let i = 1; i < length; i += 1) if ((at[i - 1] ?? 0) > (at[i] ?? 0)) return false;
  return true;
};

/** Sorts by one number a row, time and place together, which the machine sorts many times faster than by a function. */
const sortByKeys = (order: Uint32Array, start: number, at: Float64Array, length: number): boolean => {
  let earliest = Infinity;
  let latest = 0;
  for (let i = 0; i < length; i += 1) {
    earliest = Math.min(earliest, at[i] ?? 0);
    latest = Math.max(latest, at[i] ?? 0);
  }
  if ((latest - earliest + 1) * length > Number.MAX_SAFE_INTEGER) return false;
  const keys = at.subarray(0, length);
  for (let i = 0; i < length; i += 1) keys[i] = ((keys[i] ?? 0) - earliest) * length + i;
  keys.sort();
  const before = order.slice(start, start + length);
  for (let i = 0; i < length; i += 1) {
    const key = keys[i] ?? 0;
    const place = key % length;
    order[start + i] = before[place] ?? 0;
    keys[i] = (key - place) / length + earliest;
  }
  return true;
};

/** By content within one moment. */
const sortTies = (order: Uint32Array, start: number, at: Float64Array, length: number, rows: Rows): void => {
  for (let first = 0; first < length;) {
    let next = first + 1;
    while (next < length && at[next] === at[first]) next += 1;
    if (next - first > 1) order.subarray(start + first, start + next).sort((a, b) => rows.compareContent(a, b));
    first = next;
  }
};

const hasClose = (at: Float64Array, length: number, closeMs: number): boolean => {
  for (let i = 1; i < length; i += 1) if ((at[i] ?? 0) - (at[i - 1] ?? 0) <= closeMs) return true;
  return false;
};

/** Where each account's rows start in an order by account: one entry an account and one for the end. */
export const startsOf = (column: Uint32Array, count: number, accounts: number): Uint32Array => {
  const starts = new Uint32Array(accounts + 1);
  for (let row = 0; row < count; row += 1) {
    const account = (column[row] ?? 0) + 1;
    starts[account] = (starts[account] ?? 0) + 1;
  }
  for (let account = 1; account <= accounts; account += 1)
    starts[account] = (starts[account] ?? 0) + (starts[account - 1] ?? 0);
  return starts;
};

/** Puts the rows of each account together; `starts` is moved on and back in doing so. */
const placeByAccount = (column: Uint32Array, starts: Uint32Array, order: Uint32Array): void => {
  for (let row = 0; row < order.length; row += 1) {
    const account = column[row] ?? 0;
    const place = starts[account] ?? 0;
    order[place] = row;
    starts[account] = place + 1;
  }
  starts.copyWithin(1, 0, starts.length - 1);
  starts[0] = 0;
};

/** What is told of an account's rows [start, end) whose neighbours in time are close. */
export type CloseTold = (start: number, end: number) => void;

/**
 * Fills `order`, as long as there are rows, with them in the order of their account, then time, then content. Tells of
 * accounts some of whose rows are at most `closeMs` apart.
 */
export const orderByAccount = (
  column: Uint32Array,
  starts: Uint32Array,
  rows: Rows,
  order: Uint32Array,
  { closeMs, told }: { readonly closeMs: number; readonly told: CloseTold },
): void => {
  placeByAccount(column, starts, order);
  const moments = new Moments();
  for (let account = 0; account + 1 < starts.length; account += 1) {
    const [start, end] = [starts[account] ?? 0, starts[account + 1] ?? 0];
    const length = end - start;
    if (length < 2) continue;
    const at = moments.read(order, start, end, rows);
    if (length <= insertionLimit) insertionSort(order, start, at, length);
    else if (!isSorted(at, length) && !sortByKeys(order, start, at, length)) {
      order.subarray(start, end).sort((a, b) => rows.compare(a, b));
      moments.read(order, start, end, rows);
    }
    if (!hasClose(at, length, closeMs)) continue;
    sortTies(order, start, at, length, rows);
    told(start, end);
  }
};
