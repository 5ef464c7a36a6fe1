import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import type { Database, Transaction } from './connect.ts';

/** PostgreSQL took back one of two transactions that could not both go through: serialization failure, deadlock. */
const clashes: readonly string[] = ['40001', '40P01'];

const isClash = (error: unknown): boolean =>
  error instanceof pg.DatabaseError && error.code !== undefined && clashes.includes(error.code);

/** Reads on one snapshot, so that everything in a reply is of the same moment; PostgreSQL refuses any write. */
export const readWith = <T>({ query }: Pick<Database, 'query'>, work: (tx: Transaction) => Promise<T>): Promise<T> =>
  query.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(work);

/** The longest wait in ms before each further try; half of it is left to chance, so that two that met do not meet again. */
const patience = [10, 40, 160] as const;

/**
 * Writes in one transaction. Where it clashes with another it was rolled back whole, and is run again from the
 * start, three times at most: `work` must keep nothing from an earlier run.
 */
export const writeWith = async <T>(
  { query }: Pick<Database, 'query'>,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> => {
  const run = (): Promise<T> => query.transaction().execute(work);
  for (const longest of patience) {
    try {
      return await run();
    } catch (error) {
      if (!isClash(error)) throw error;
      await setTimeout(longest * (0.5 + Math.random() / 2));
    }
  }
  return run();
};
