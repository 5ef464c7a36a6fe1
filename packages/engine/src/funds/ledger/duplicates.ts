import type { Rows } from './rows.ts';

/** Two rows that tell of one movement of money; ordinals. */
export interface Duplicate {
  readonly kept: number;
  readonly dropped: number;
}

const sameMovement = (rows: Rows, a: number, b: number): boolean =>
  rows.to.array[a] === rows.to.array[b] &&
  rows.from.array[a] === rows.from.array[b] &&
  rows.amount.get(a) === rows.amount.get(b);

/**
 * Whether two rows of the same accounts and amount are one movement told twice: under one reference; at one moment
 * with a reference missing; or by two banks, each with its own reference and its own clock.
 */
const isToldTwice = (rows: Rows, a: number, b: number, skew: number): boolean => {
  const apart = Math.abs(rows.at.get(a) - rows.at.get(b));
  if (apart > skew) return false;
  const [idA, idB] = [rows.idNumber(a), rows.idNumber(b)];
  if (idA >= 0 && idA === idB) return true;
  if (apart === 0 && (idA < 0 || idB < 0)) return true;
  const [sourceA, sourceB] = [rows.sourceNumber(a), rows.sourceNumber(b)];
  return sourceA >= 0 && sourceB >= 0 && sourceA !== sourceB;
};

/**
 * Goes through [start, end) of an order by account, time and content, and gives each row that tells a movement again
 * to `told` with the row that stays. A row stays at most once for each other bank, so two equal payments told by two
 * banks stay two.
 */
export const eachDuplicate = (
  rows: Rows,
  order: Uint32Array,
  [start, end]: readonly [number, number],
  skew: number,
  told: (kept: number, dropped: number) => void,
): void => {
  const gone = new Set<number>();
  const matched = new Set<number>();
  for (let i = start + 1; i < end; i += 1) {
    const row = order[i] ?? 0;
    for (let j = i - 1; j >= start; j -= 1) {
      const other = order[j] ?? 0;
      if (rows.at.get(row) - rows.at.get(other) > skew) break;
      if (gone.has(other) || matched.has(other) || !sameMovement(rows, row, other)) continue;
      if (!isToldTwice(rows, row, other, skew)) continue;
      const [kept, dropped] = rows.idNumber(other) < 0 && rows.idNumber(row) >= 0 ? [row, other] : [other, row];
      gone.add(dropped);
      if (rows.sourceNumber(row) !== rows.sourceNumber(other)) matched.add(kept);
      told(kept, dropped);
      break;
    }
  }
};

/** The row among `others` that tells the same movement as `row`, -1 where there is none. */
export const toldBefore = (rows: Rows, row: number, others: readonly number[], skew: number): number =>
  others.find((other) => sameMovement(rows, row, other) && isToldTwice(rows, row, other, skew)) ?? -1;
