import pg from 'pg';
import type { Database, Transaction } from './connect.ts';

/** PostgreSQL took back one of two transactions that could not both go through: serialization failure, deadlock. */
const clashes: readonly string[] = ['40001', '40P01'];

const isClash = (error: unknown): boolean =>
  error instanceof pg.DatabaseError && error.code !== undefined && clashes.includes(error.code);

/** Reads on one snapshot, so that everything in a reply is of the same moment; PostgreSQL refuses any write. */
export const readWith = <T>({ query }: Pick<Database, 'query'>, work: (tx: Transaction) => Promise<T>): Promise<T> =>
  query.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(work);

/**
 * Writes in one transaction. Where it clashes with another it was rolled back whole, and is run once more from the
 * start: `work` must keep nothing from a first run.
 */
export const writeWith = async <T>(
  { query }: Pick<Database, 'query'>,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> => {
  const run = (): Promise<T> => query.transaction().execute(work);
  return run().catch((error: unknown) => {
    if (!isClash(error)) throw error;
    return run();
  });
};
