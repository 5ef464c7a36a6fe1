import type { Rows } from './rows.ts';

const insertionLimit = 24;

const insertionSort = (order: Uint32Array, start: number, end: number, rows: Rows): void => {
  for (let i = start + 1; i < end; i += 1) {
    const row = order[i] ?? 0;
    let place = i;
    while (place > start && rows.compare(order[place - 1] ?? 0, row) > 0) {
      order[place] = order[place - 1] ?? 0;
      place -= 1;
    }
    order[place] = row;
  }
};

const isSorted = (order: Uint32Array, start: number, end: number, rows: Rows): boolean => {
  for (let i = start + 1; i < end; i += 1) if (rows.compare(order[i - 1] ?? 0, order[i] ?? 0) > 0) return false;
  return true;
};

const sortTies = (order: Uint32Array, start: number, end: number, rows: Rows): void => {
  for (let first = start; first < end;) {
    const at = rows.at.get(order[first] ?? 0);
    let next = first + 1;
    while (next < end && rows.at.get(order[next] ?? 0) === at) next += 1;
    if (next - first > 1) order.subarray(first, next).sort((a, b) => rows.compareContent(a, b));
    first = next;
  }
};

/** Sorts by one number a row, time and place together, which the machine sorts many times faster than by a function. */
const sortByKeys = (order: Uint32Array, start: number, end: number, rows: Rows): boolean => {
  const length = end - start;
  let earliest = Infinity;
  let latest = 0;
  for (let i = start; i < end; i += 1) {
    const at = rows.at.get(order[i] ?? 0);
    earliest = Math.min(earliest, at);
    latest = Math.max(latest, at);
  }
  if ((latest - earliest + 1) * length > Number.MAX_SAFE_INTEGER) return false;
  const keys = new Float64Array(length);
  for (let i = 0; i < length; i += 1) keys[i] = (rows.at.get(order[start + i] ?? 0) - earliest) * length + i;
  keys.sort();
  const before = order.slice(start, end);
  for (let i = 0; i < length; i += 1) order[start + i] = before[(keys[i] ?? 0) % length] ?? 0;
  return true;
};

/** Sorts [start, end) of `order` by time, and by content within one moment. */
export const sortRows = (order: Uint32Array, start: number, end: number, rows: Rows): void => {
  if (end - start <= insertionLimit) insertionSort(order, start, end, rows);
  else if (!isSorted(order, start, end, rows)) {
    if (sortByKeys(order, start, end, rows)) sortTies(order, start, end, rows);
    else order.subarray(start, end).sort((a, b) => rows.compare(a, b));
  }
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

/** Rows in the order of their account, then time, then content. */
export const orderByAccount = (column: Uint32Array, starts: Uint32Array, rows: Rows): Uint32Array => {
  const count = rows.count;
  const accounts = starts.length - 1;
  const next = starts.slice(0, accounts);
  const order = new Uint32Array(count);
  for (let row = 0; row < count; row += 1) {
    const account = column[row] ?? 0;
    const place = next[account] ?? 0;
    order[place] = row;
    next[account] = place + 1;
  }
  for (let account = 0; account < accounts; account += 1)
    sortRows(order, starts[account] ?? 0, starts[account + 1] ?? 0, rows);
  return order;
};
