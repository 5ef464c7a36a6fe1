import { sql } from 'kysely';
import { yearOf } from '../clock/clock.ts';
import type { Transaction } from './connect.ts';
import type { Tables } from './tables/index.ts';

/** A table that keeps the last number given in a year; where kinds are counted apart, with the kind as well. */
export interface Counter {
  readonly table: Extract<keyof Tables, `${string}_number`>;
  readonly of?: { readonly column: string; readonly value: string };
}

/**
 * Takes the next `count` numbers of a year, which follow each other, and gives the first. The counter's row stays locked
 * until the transaction ends, so that two at once get other numbers, and one that is rolled back leaves no gap.
 */
export const takeNumbers = async (
  tx: Transaction,
  { table, of }: Counter,
  year: number,
  count = 1,
): Promise<number> => {
  const keys = [...(of ? [of.column] : []), 'year'].map((column) => sql.ref(column));
  const values = [...(of ? [sql`${of.value}`] : []), sql`${year}`, sql`${count}`];
  const { rows } = await sql<{ last: number }>`
    insert into ${sql.table(table)} (${sql.join([...keys, sql.ref('last')])}) values (${sql.join(values)})
    on conflict (${sql.join(keys)}) do update set last = ${sql.ref(`${table}.last`)} + excluded.last
    returning last`.execute(tx);
  const [row] = rows;
  if (!row) throw new Error(`${table} gave no number`);
  return row.last - count + 1;
};

/** The same in the year of `now`, with that year. */
export const takeNumbersNow = async (
  tx: Transaction,
  counter: Counter,
  now: Temporal.Instant,
  count = 1,
): Promise<{ readonly year: number; readonly number: number }> => {
  const year = yearOf(now);
  return { year, number: await takeNumbers(tx, counter, year, count) };
};
