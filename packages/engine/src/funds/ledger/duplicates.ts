import { firstPlace, rowAt, type RowList } from './row-list.ts';
import type { Rows } from './rows.ts';

/** Two rows that tell of one movement of money; ordinals. */
export interface Duplicate {
  readonly kept: number;
  readonly dropped: number;
}

/** One movement of money: the row that stands for it, and those that tell it again. */
export interface Movement {
  readonly kept: number;
  readonly again: readonly number[];
}

const sameMovement = (rows: Rows, a: number, b: number): boolean =>
  rows.to.array[a] === rows.to.array[b] &&
  rows.from.array[a] === rows.from.array[b] &&
  rows.amount.get(a) === rows.amount.get(b);

/** What was told of one movement so far. */
interface Telling {
  /** The moment of the row that told it first. */
  readonly at: number;
  /** In order: moment, reference, bank. */
  readonly told: number[];
  /** The banks that told it, where they are known. */
  readonly banks: Set<number>;
}

const join = (telling: Telling, rows: Rows, row: number): void => {
  telling.told.push(row);
  const bank = rows.sourceNumber(row);
  if (bank >= 0) telling.banks.add(bank);
};

const begin = (rows: Rows, row: number): Telling => {
  const telling: Telling = { at: rows.at.get(row), told: [], banks: new Set() };
  join(telling, rows, row);
  return telling;
};

/** Rows under one reference are one; of those without, all of a moment, with one of that moment that has a reference. */
const byReference = (rows: Rows, inOrder: readonly number[], skew: number): Telling[] => {
  const byId = new Map<number, Telling>();
  const tellings: Telling[] = [];
  const take = (row: number, known: Telling | undefined): Telling => {
    if (known !== undefined) join(known, rows, row);
    const telling = known ?? begin(rows, row);
    if (known === undefined) tellings.push(telling);
    return telling;
  };
  for (const row of inOrder) {
    const id = rows.idNumber(row);
    if (id < 0) continue;
    const known = byId.get(id);
    byId.set(id, take(row, known !== undefined && rows.at.get(row) - known.at <= skew ? known : undefined));
  }
  for (const row of inOrder) {
    if (rows.idNumber(row) >= 0) continue;
    const atOnce = tellings.filter(({ at }) => at === rows.at.get(row));
    take(row, atOnce.find(({ banks }) => banks.has(rows.sourceNumber(row))) ?? atOnce[0]);
  }
  return tellings;
};

const isOfOtherBanks = ({ banks }: Telling, other: Telling): boolean =>
  banks.size > 0 && other.banks.size > 0 && banks.isDisjointFrom(other.banks);

/**
 * The movements that rows of one payer, payee and amount tell of. Rows tell of one under one reference; at one moment
 * with a reference missing; or as different banks, each with its own reference and its own clock, up to `skew`
 * milliseconds apart: of each bank one row at most, so two equal payments told by two banks stay two. The earliest are
 * matched first, which leaves the fewest. Depends on what the rows say alone, not on the order in which they came.
 */
export const movementsOf = (rows: Rows, told: readonly number[], skew: number): Movement[] => {
  const tellings = byReference(
    rows,
    told.toSorted((a, b) => rows.compareTold(a, b)),
    skew,
  );
  const movements: Telling[] = [];
  for (const telling of tellings.toSorted((a, b) => a.at - b.at || rows.compareTold(a.told[0] ?? 0, b.told[0] ?? 0))) {
    const known = movements.find((one) => telling.at - one.at <= skew && isOfOtherBanks(one, telling));
    if (known === undefined) movements.push(telling);
    else for (const row of telling.told) join(known, rows, row);
  }
  return movements.map((movement) => {
    const inOrder = movement.told.toSorted((a, b) => rows.compareTold(a, b));
    const kept = inOrder.find((row) => rows.idNumber(row) >= 0) ?? inOrder[0] ?? 0;
    return { kept, again: inOrder.filter((row) => row !== kept) };
  });
};

const eachEqual = (rows: Rows, run: Uint32Array, equal: (told: readonly number[]) => void): void => {
  for (const some of Map.groupBy(run, (row) => rows.to.array[row] ?? 0).values()) {
    if (some.length < 2) continue;
    for (const told of Map.groupBy(some, (row) => rows.amount.get(row)).values()) if (told.length > 1) equal(told);
  }
};

/**
 * Goes through [start, end) of an order by payer, then time, and gives the rows of each payee and amount that lie so
 * close together, each at most `skew` milliseconds after the one before, that some may tell of one movement.
 */
export const eachClose = (
  rows: Rows,
  order: Uint32Array,
  [start, end]: readonly [number, number],
  skew: number,
  close: (told: readonly number[]) => void,
): void => {
  const at = (place: number): number => rows.at.get(order[place] ?? 0);
  for (let first = start; first < end;) {
    let next = first + 1;
    while (next < end && at(next) - at(next - 1) <= skew) next += 1;
    // Two of one moment are what a large ledger is full of, and they are hardly ever equal.
    const isMany = next - first > 2;
    if (isMany || (next - first === 2 && sameMovement(rows, order[first] ?? 0, order[first + 1] ?? 0)))
      eachEqual(rows, order.subarray(first, next), close);
    first = next;
  }
};

/** The same for one row: those of some lists, each by time, that lie so close to it or to each other; itself the first. */
export const closeTo = (rows: Rows, row: number, lists: readonly RowList[], skew: number): number[] => {
  const found = new Set([row]);
  let [earliest, latest] = [rows.at.get(row), rows.at.get(row)];
  const look = (list: RowList): void => {
    let place = firstPlace(list, (other) => rows.at.get(other) < earliest - skew);
    for (; place < list.end; place += 1) {
      const other = rowAt(list, place);
      if (rows.at.get(other) > latest + skew) return;
      if (sameMovement(rows, row, other)) found.add(other);
    }
  };
  for (let known = 0; known < found.size;) {
    known = found.size;
    for (const list of lists) look(list);
    for (const one of found) {
      earliest = Math.min(earliest, rows.at.get(one));
      latest = Math.max(latest, rows.at.get(one));
    }
  }
  return [...found];
};
