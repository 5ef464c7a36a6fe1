import type { FundColumns } from './fund-columns.ts';
import type { PatternOptions } from './pattern-options.ts';

/**
 * Goes through an account's payments, in the order of time, run by run: a run is what it pays within the time of a
 * batch. It is a batch where it goes to as many payees as one has. Where the ledger tells days only, one day is one moment, so there it
 * must also be nearly all that the account pays within the days around.
 */
export const eachRun = (
  places: ArrayLike<number>,
  { at, to, isDaily }: FundColumns,
  options: PatternOptions,
  visit: (start: number, end: number, isBatch: boolean) => void,
): void => {
  const { batchMs, batchCount, windowMs } = options;
  const timeOf = (i: number): number => at[places[i] ?? 0] ?? 0;
  const payeesOf = (start: number, end: number): number => {
    const seen = new Set<number>();
    for (let i = start; i < end; i += 1) seen.add(to[places[i] ?? 0] ?? 0);
    return seen.size;
  };
  let around = 0;
  let aroundEnd = 0;
  for (let i = 0; i < places.length;) {
    let end = i + 1;
    while (end < places.length && timeOf(end) - timeOf(i) <= batchMs) end += 1;
    while (timeOf(i) - timeOf(around) > windowMs) around += 1;
    while (aroundEnd < places.length && timeOf(aroundEnd) - timeOf(i) <= windowMs) aroundEnd += 1;
    const isMany = end - i >= batchCount && payeesOf(i, end) >= batchCount;
    visit(i, end, isMany && (!isDaily || end - i >= 0.8 * (aroundEnd - around)));
    i = end;
  }
};

/** The payments that are not in a batch. */
export const leaveOutBatches = (places: number[], columns: FundColumns, options: PatternOptions): number[] => {
  const kept: number[] = [];
  eachRun(places, columns, options, (start, end, isBatch) => {
    if (!isBatch) for (let i = start; i < end; i += 1) kept.push(places[i] ?? 0);
  });
  return kept;
};
