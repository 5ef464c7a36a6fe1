import type { Kysely, TransactionBuilder } from 'kysely';
import type { Database, Transaction } from '../../src/kernel/database/connect.ts';
import type { Tables } from '../../src/kernel/database/tables/index.ts';

type Begun = Pick<TransactionBuilder<Tables>, 'execute' | 'setAccessMode' | 'setIsolationLevel'>;

/** Thrown to take a transaction back although its work succeeded. */
const takenBack = new Error('taken back');

const rollingBack = (builder: TransactionBuilder<Tables>): Begun => ({
  setAccessMode: (mode) => rollingBack(builder.setAccessMode(mode)) as TransactionBuilder<Tables>,
  setIsolationLevel: (level) => rollingBack(builder.setIsolationLevel(level)) as TransactionBuilder<Tables>,
  execute: async <T>(work: (tx: Transaction) => Promise<T>): Promise<T> => {
    const done: { result?: T } = {};
    await builder
      .execute(async (tx) => {
        done.result = await work(tx);
        throw takenBack;
      })
      .catch((error: unknown) => {
        if (error !== takenBack) throw error;
      });
    return done.result as T;
  },
});

/** The same database, but nothing done through `query.transaction()` stays: every call meets the same county. */
export const withoutTrace = (database: Database): Database => ({
  ...database,
  query: new Proxy(database.query, {
    get: (target: Kysely<Tables>, name) => {
      if (name === 'transaction') return () => rollingBack(target.transaction());
      const found: unknown = Reflect.get(target, name, target);
      return typeof found === 'function' ? found.bind(target) : found;
    },
  }),
});
