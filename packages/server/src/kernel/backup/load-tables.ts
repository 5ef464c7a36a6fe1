import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { hashOfSet } from '../database/digest.ts';
import { tableSets, waitingJobs } from '../database/table-sets.ts';
import type { SpooledTable } from './spool-tables.ts';
import { Told } from '../log/told.ts';

const quote = pg.escapeIdentifier;

interface ForeignKey {
  readonly table: string;
  readonly name: string;
  readonly definition: string;
}

const foreignKeys = `
  select conrelid::regclass::text as table, quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
    from pg_constraint
   where contype = 'f' and connamespace = 'public'::regnamespace and conparentid = 0`;

/**
 * Makes the tables ready to be filled in any order, in the client's transaction: foreign keys away, triggers off, rows
 * gone. Gives what puts keys and triggers back; keys are then checked against every row.
 */
export const prepareTables = async (client: pg.ClientBase): Promise<() => Promise<void>> => {
  const keys = (await client.query<ForeignKey>(foreignKeys)).rows;
  const tables = (await tableSets(client)).map((set) => quote(set.name));
  for (const key of keys) await client.query(`alter table ${key.table} drop constraint ${key.name}`);
  for (const table of tables) await client.query(`alter table ${table} disable trigger user`);
  await client.query(`truncate ${tables.join(', ')}`);
  await client.query(
    `create temp table waiting (identifier text, payload text, run_at timestamptz, max_attempts smallint,
       attempts smallint, key text, flags text, priority smallint) on commit drop`,
  );
  return async () => {
    for (const table of tables) await client.query(`alter table ${table} enable trigger user`);
    for (const key of keys) await client.query(`alter table ${key.table} add constraint ${key.name} ${key.definition}`);
  };
};

/** Fills a table from the rows of a backup. Throws where they are not the rows that the backup speaks of. */
export const loadTable = async (
  client: pg.ClientBase,
  table: SpooledTable,
  bytes: AsyncIterable<Buffer>,
): Promise<void> => {
  const hash = hashOfSet(table);
  const rows = async function* (): AsyncGenerator<Buffer> {
    for await (const chunk of bytes) {
      hash.update(chunk);
      yield chunk;
    }
  };
  const target = table.name === waitingJobs.name ? 'waiting' : quote(table.name);
  const into = client.query(copyFrom(`copy ${target} (${table.columns.map(quote).join(', ')}) from stdin`));
  await pipeline(Readable.from(rows()), into);
  if (hash.digest('hex') !== table.sha256)
    throw new Told(`${table.name} 的内容已损坏。`, `the rows of ${table.name} are damaged`);
};

/** Puts the jobs that waited back in the queue. */
export const loadWaitingJobs = async (client: pg.ClientBase): Promise<void> => {
  await client.query('delete from graphile_worker._private_jobs');
  await client.query(
    `insert into graphile_worker._private_tasks (identifier) select distinct identifier from waiting
         on conflict do nothing`,
  );
  await client.query(
    `insert into graphile_worker._private_jobs (task_id, payload, run_at, max_attempts, attempts, key, flags, priority)
     select t.id, w.payload::json, w.run_at, w.max_attempts, w.attempts, w.key, w.flags::jsonb, w.priority
       from waiting w join graphile_worker._private_tasks t on t.identifier = w.identifier`,
  );
};

const ownedSequences = `
  select pg_get_serial_sequence(quote_ident(table_name), column_name) as sequence, table_name as table, column_name as column
    from information_schema.columns
   where table_schema = 'public' and pg_get_serial_sequence(quote_ident(table_name), column_name) is not null`;

/** Lets every sequence go on after the rows that are there now. */
export const advanceSequences = async (client: pg.ClientBase): Promise<void> => {
  const { rows } = await client.query<{ sequence: string; table: string; column: string }>(ownedSequences);
  for (const { sequence, table, column } of rows)
    await client.query(
      `select setval('${sequence}', coalesce(max(${quote(column)}), 0) + 1, false) from ${quote(table)}`,
    );
};
