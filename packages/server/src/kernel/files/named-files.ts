import { sql } from 'kysely';
import type { Reader } from '../database/connect.ts';

/**
 * Which of these addresses of the file store some record still names. Every column whose name ends in `sha256` is looked at, whatever
 * its table: a new kind of record that keeps files is minded without being told of here.
 */
export const namedFiles = async (tx: Reader, addresses: readonly string[]): Promise<ReadonlySet<string>> => {
  const { rows: columns } = await sql<{ table: string; column: string }>`
    select table_name as table, column_name as column from information_schema.columns
     where table_schema = 'public' and data_type = 'text' and column_name like '%sha256'`.execute(tx);
  const named = new Set<string>();
  for (const { table, column } of columns) {
    const found = await sql<{ address: string }>`
      select distinct ${sql.ref(column)} as address from ${sql.table(table)}
       where ${sql.ref(column)} = any (${[...addresses]}::text[])`.execute(tx);
    for (const { address } of found.rows) named.add(address);
  }
  return named;
};
