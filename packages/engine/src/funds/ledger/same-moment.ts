import { Heap } from '../heap.ts';
import type { Ledger } from './ledger.ts';
import { type RowList, rowAt } from './row-list.ts';

const eachAt = (ledger: Ledger, list: RowList, at: number, visit: (row: number) => void): void => {
  for (let place = ledger.placeAt(list, at); place < list.end; place += 1) {
    const row = rowAt(list, place);
    if (ledger.rows.at.get(row) !== at) return;
    visit(row);
  }
};

/**
 * Every transfer of one moment that hangs together with `row` through the accounts they share. Counterparties that no
 * statement names are not one account.
 */
export const hangingTogether = (ledger: Ledger, row: number): number[] => {
  const { rows } = ledger;
  const at = rows.at.get(row);
  const found = new Set([row]);
  const accounts = new Set([rows.nobody]);
  for (const one of found)
    for (const account of [rows.from.array[one] ?? 0, rows.to.array[one] ?? 0]) {
      if (accounts.has(account)) continue;
      accounts.add(account);
      eachAt(ledger, ledger.outgoing(account), at, (other) => found.add(other));
      eachAt(ledger, ledger.incoming(account), at, (other) => found.add(other));
    }
  return [...found];
};

/**
 * The order of the transfers of one moment: money goes on as soon as it has come, so a transfer follows all that come
 * into its account at the same moment; among those that could come next, and in a circle, the first by content.
 * Depends on what the ledger holds alone, not on the order in which it was told. What moves nothing is left out.
 * `compare` puts another order in the place of that by content.
 */
export const orderOfMoment = (
  ledger: Ledger,
  together: readonly number[],
  compare = (a: number, b: number): number => ledger.rows.compareContent(a, b),
): number[] => {
  const { rows } = ledger;
  const moving = together.filter((row) => ledger.moves(row));
  const fromOf = (row: number): number => rows.from.array[row] ?? 0;
  const waiting = new Map<number, number>();
  for (const row of moving) {
    const account = rows.to.array[row] ?? 0;
    if (account !== rows.nobody) waiting.set(account, (waiting.get(account) ?? 0) + 1);
  }
  const outOf = Map.groupBy(moving, fromOf);
  const free = new Heap<number>((a, b) => compare(a, b) < 0);
  const circle = new Heap<number>((a, b) => compare(a, b) < 0);
  for (const row of moving) ((waiting.get(fromOf(row)) ?? 0) === 0 ? free : circle).push(row);
  const order = new Set<number>();
  while (order.size < moving.length) {
    const row = free.pop() ?? circle.pop();
    if (row === undefined || order.has(row)) continue;
    order.add(row);
    const account = rows.to.array[row] ?? 0;
    const left = (waiting.get(account) ?? 0) - 1;
    waiting.set(account, left);
    if (left === 0) for (const next of outOf.get(account) ?? []) free.push(next);
  }
  return [...order];
};
